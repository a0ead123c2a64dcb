const desktop = process.env.TARO_ENV === 'h5'
/** Paper and wall need a printer and a large screen: in WeChat a link to a PC stands for them. */
const forBranchPages = [
  'index',
  'notice/index',
  'record/index',
  'theme-day/index',
  'arrangements/index',
  'arrange/index',
  'arrangement/index',
  'attendance/index',
  'prompts/index',
  'issuing/index',
  'issue/index',
  'joint/index',
  ...(desktop ? ['print/index', 'meeting/index', 'packs/index', 'month/index'] : []),
]

const membershipPages = [
  ...['join', 'log-in', 'device', 'my-record', 'help'],
  ...['visits', 'roster', 'import', 'code'],
].map((page) => `${page}/index`)

/** Fetched while 今日 is being read: they cost the first screen nothing. */
const besides = ['review', 'search', 'read', 'about', 'channel', 'guide', 'excerpts'].map(
  (page) => `pages/${page}`,
)

export default defineAppConfig({
  // The main package holds reading, and what is written without a network.
  pages: [
    'pages/today/index',
    'pages/archive/index',
    'pages/mine/index',
    'pages/card/index',
    'pages/quiz/index',
    'pages/feedback/index',
  ],
  subPackages: [
    ...besides.map((root) => ({ root, pages: ['index'] })),
    { root: 'pages/for-branch', pages: forBranchPages },
    // The editor's desk needs a wide screen and a keyboard.
    ...(desktop ? [{ root: 'desk', pages: ['index'] }] : []),
    { root: 'pages/membership', pages: membershipPages },
  ],
  preloadRule: {
    'pages/today/index': {
      network: 'all',
      packages: [...besides, 'pages/for-branch', 'pages/membership'],
    },
  },
  window: {
    navigationBarTitleText: '党建版·每日一读',
    navigationBarBackgroundColor: desktop ? '#F7F5F0' : '@paper',
    navigationBarTextStyle: desktop ? 'black' : ('@title' as 'black'),
    backgroundColor: desktop ? '#F7F5F0' : '@paper',
  },
  tabBar: {
    color: desktop ? '#5C574E' : '@label',
    selectedColor: desktop ? '#1F1D1A' : '@labelOn',
    backgroundColor: desktop ? '#F7F5F0' : '@paper',
    borderStyle: desktop ? 'white' : ('@border' as 'white'),
    list: [
      { pagePath: 'pages/today/index', text: '今日', ...icons('today') },
      { pagePath: 'pages/archive/index', text: '往期', ...icons('archive') },
      { pagePath: 'pages/mine/index', text: '我的', ...icons('mine') },
    ],
  },
  // Listening goes on with the screen off.
  requiredBackgroundModes: ['audio'],
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  ...(desktop ? {} : { sitemapLocation: 'sitemap.json' }),
})

/** The browser build resolves pictures from the source folder; WeChat's come from theme.json, light or dark. */
function icons(name: string) {
  const folder = '../../assets/tabs'
  return desktop
    ? { iconPath: `${folder}/${name}.png`, selectedIconPath: `${folder}/${name}-on.png` }
    : { iconPath: `@${name}`, selectedIconPath: `@${name}On` }
}
