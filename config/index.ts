import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import dev from './dev'
import { PdfFiles } from './pdf-files'
import { ServiceWorker } from './service-worker'
import prod from './prod'

const src = path.resolve(__dirname, '../src')
/** Written for newer engines than ours: it has class fields. */
const newer = path.resolve(__dirname, '../node_modules/uqr')
const platform = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'
/** The browser app talks to its own origin; without an address the mini-program talks to a service on this machine. */
const serverAddress =
  platform === 'h5'
    ? ''
    : (process.env.TARO_APP_SERVER ?? 'http://127.0.0.1:3000').replace(/\/+$/, '')
const fixedPixels = { enable: false, config: {} }

/** Sizes in the design are fixed CSS pixels for each text size, so no unit is transformed. */
const base = {
  projectName: 'meiri-yidu',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src/miniapp',
  outputRoot: `dist/${platform}`,
  framework: 'react' as const,
  compiler: { type: 'webpack5' as const, prebundle: { enable: false } },
  // Taro's own cache breaks with sources outside sourceRoot.
  cache: { enable: false },
  plugins: [
    '@tarojs/plugin-framework-react',
    `@tarojs/plugin-platform-${platform}`,
    ...(platform === 'weapp' ? [path.resolve(__dirname, 'templates.ts')] : []),
  ],
  defineConstants: {
    SERVER_ADDRESS: JSON.stringify(serverAddress),
  },
  copy: {
    // The browser build takes the icons in by itself.
    patterns:
      platform === 'weapp'
        ? [
            { from: 'assets/tabs/', to: 'dist/weapp/assets/tabs/' },
            { from: 'src/miniapp/sitemap.json', to: 'dist/weapp/sitemap.json' },
          ]
        : [],
    options: {},
  },
  mini: {
    baseLevel: 14,
    compile: { include: [src, newer] },
    postcss: { pxtransform: fixedPixels, cssModules: { enable: false } },
  },
  h5: {
    publicPath: './',
    router: { mode: 'hash' as const },
    // A name that changes with the content is kept for ever and asked for once.
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'chunk/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain: Chain) {
      shareBetweenPages(chain)
      leaveOut(chain)
      chain.plugin('service-worker').use(ServiceWorker)
      chain.plugin('pdf-files').use(PdfFiles)
    },
    compile: { include: [src, newer] },
    postcss: {
      autoprefixer: { enable: true },
      pxtransform: fixedPixels,
      cssModules: { enable: false },
    },
  },
}

interface Chain {
  optimization: { splitChunks(options: object): unknown }
  merge(options: object): unknown
  plugin(name: string): { use(plugin: new () => unknown): unknown }
}

/** What Taro brings for browsers older than ours (package.json, browserslist), and jsonp, which nothing here asks for. */
function leaveOut(chain: Chain) {
  const alias = {
    'whatwg-fetch': false,
    'abortcontroller-polyfill/dist/abortcontroller-polyfill-only': false,
    'jsonp-retry': false,
  }
  chain.merge({ resolve: { alias } })
}

const QUIZ_ITEM = /[\\/](components[\\/]quiz-item|copy[\\/]zh-cn[\\/]quiz|core[\\/]quiz[\\/]stems)/

const FOR_BRANCH =
  /[\\/](pages[\\/]for-branch[\\/]|miniapp[\\/]paper[\\/]|branch-parts|arrangement-parts|stores[\\/]arrangements|branch-pack|branch-details|core[\\/]study[\\/](sheet|notice|record-draft|theme-day|fill-pages|meeting-slides|branch-lists)|copy[\\/]zh-cn[\\/](for-branch|print|notice|meeting|theme-day|paper-foot|arrangement))/

const MEMBERSHIP =
  /[\\/](pages[\\/]membership|membership-parts|roster-file|copy[\\/]zh-cn[\\/](membership|roster)|stores[\\/]roster|core[\\/]study[\\/](roster|match-roster|join-link|plain-name)|qr-(code|picture))/

interface Chunk {
  groupsIterable: Iterable<{ origins: { request: string }[] }>
}
interface Graph {
  chunkGraph: { getModuleChunksIterable(module: object): Iterable<Chunk> }
}

/** Whether 今日, the page most readers open first, needs a module. */
const isFetchedFirst = (module: object, { chunkGraph }: Graph) =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk) =>
    [...chunk.groupsIterable].some(({ origins }) =>
      origins.some(({ request }) => /pages[\\/]today[\\/]/.test(request)),
    ),
  )

/** What several pages use is fetched once, not again with each page; what 今日 does not use comes with the page after. */
function shareBetweenPages(chain: Chain) {
  chain.optimization.splitChunks({
    chunks: 'all',
    cacheGroups: {
      shared: { name: 'shared', test: isFetchedFirst, minChunks: 2, enforce: true },
      later: { name: 'later', minChunks: 2, enforce: true, priority: -1 },
      // Shown by 小题 and 错题回顾 alone, so the first page does not wait for it.
      quizItem: { name: 'quiz-item', test: QUIZ_ITEM, minChunks: 2, enforce: true, priority: 1 },
      // Read from and written to xlsx files, by pages that few open.
      zip: { name: 'zip', test: /[\\/]fflate[\\/]/, minChunks: 2, enforce: true, priority: 1 },
      // Joining, one's own data, the roster.
      membership: {
        name: 'membership',
        test: MEMBERSHIP,
        minChunks: 2,
        enforce: true,
        priority: 1,
      },
      // Paper, wall and notice: nobody fetches them who only reads.
      forBranch: { name: 'for-branch', test: FOR_BRANCH, minChunks: 2, enforce: true, priority: 1 },
    },
  })
}

export default defineConfig((merge) =>
  merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod),
)
