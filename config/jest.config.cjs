const path = require('path')

const root = path.resolve(__dirname, '..')
const typescript = ['@babel/preset-typescript', { allowDeclareFields: true }]
const forNode = {
  presets: [['@babel/preset-env', { targets: { node: '20' }, modules: false }], typescript],
}
const forJsdom = {
  presets: [
    ['@babel/preset-env', { targets: { node: '20' } }],
    ['@babel/preset-react', { runtime: 'automatic' }],
    typescript,
  ],
}

/** The weapp and browser projects talk to the real service. */
const withService = {
  globalSetup: '<rootDir>/test/support/service-setup.cjs',
  globalTeardown: '<rootDir>/test/support/service-teardown.cjs',
}

/** Server code imports ESM-only packages; node runs it as ESM (--experimental-vm-modules, set by test/run.ts). */
const esm = (displayName, folder) => ({
  displayName,
  rootDir: root,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['babel-jest', { ...forNode, configFile: false, babelrc: false }],
  },
})

module.exports = {
  // Databases and browsers start in seconds, on a busy machine in several.
  testTimeout: 60_000,
  // Files have nothing in common but where they talk to one service (test/run.ts runs those one after another).
  maxWorkers: '100%',
  projects: [
    {
      displayName: 'unit',
      rootDir: root,
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/{core,miniapp,rules}/**/*.test.{ts,tsx}'],
      transform: {
        '\\.[jt]sx?$': ['babel-jest', { ...forJsdom, configFile: false, babelrc: false }],
      },
      moduleNameMapper: {
        '^@tarojs/components$': '<rootDir>/test/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/support/taro.ts',
        '\\.(scss|css|png|svg)$': '<rootDir>/test/support/empty.ts',
      },
    },
    esm('server', 'server'),
    {
      displayName: 'weapp',
      rootDir: root,
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/weapp/**/*.test.js'],
      // The built package is run as it is: no transform may touch dist.
      transform: {},
      ...withService,
    },
    { ...esm('browser', 'browser'), ...withService },
  ],
}
