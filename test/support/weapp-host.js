/**
 * A small WeChat host: App, Page and wx on top of miniprogram-simulate, running the BUILT dist/weapp against
 * the real service. Phones have no Intl, crypto, fetch, AbortController or localStorage: nor has it.
 */
const http = require('node:http')
const path = require('node:path')
const simulate = require('miniprogram-simulate')

const MISSING_ON_PHONES = ['Intl', 'crypto', 'fetch', 'AbortController', 'localStorage']

/** Storage of the phone; hand the same one to a second host to test a restart. */
const newPhone = () => ({ storage: new Map(), online: true, fontSizeSetting: 16 })

function request(service, phone) {
  return ({ url, method = 'GET', data, header = {}, success, fail }) => {
    const failed = (errMsg) => fail && fail({ errMsg: `request:fail ${errMsg}` })
    if (!phone.online) return void setTimeout(() => failed('network is unreachable'))
    const { pathname, search } = new URL(url, service)
    // Text is sent as it is.
    const text = typeof data === 'string' ? data : JSON.stringify(data)
    const body = method === 'GET' || data == null ? undefined : text
    const call = http.request(new URL(pathname + search, service), {
      method,
      headers: { ...header, ...(body ? { 'content-type': 'application/json' } : {}) },
    })
    call.on('error', (error) => failed(error.message))
    call.on('response', (reply) => {
      const chunks = []
      reply.on('data', (chunk) => chunks.push(chunk))
      reply.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        let parsed = text
        try {
          parsed = JSON.parse(text)
        } catch {
          // WeChat hands over the text where it is no JSON.
        }
        success({ statusCode: reply.statusCode, data: parsed, header: reply.headers })
      })
    })
    call.end(body)
    return { abort: () => call.destroy() }
  }
}

const done = (options, extra = {}) => {
  const result = { errMsg: 'ok', ...extra }
  if (options && options.success) options.success(result)
  if (options && options.complete) options.complete(result)
  return Promise.resolve(result)
}

module.exports = function createHost({ dist, service, phone = newPhone(), now = null }) {
  const root = path.resolve(dist)
  const pages = []
  const went = []
  const clipboard = []
  const loaded = new Map()
  const watched = new Map()
  let app
  for (const name of MISSING_ON_PHONES) delete global[name]
  if (now !== null) setClock(now)
  // A restart begins with an empty module table.
  delete global.wx.webpackJsonp

  const go = (how) => (options) => {
    went.push({ how, url: options.url })
    return done(options)
  }
  Object.assign(global.wx, {
    getStorage: ({ key, success, fail }) =>
      phone.storage.has(key)
        ? success({ data: phone.storage.get(key) })
        : fail({ errMsg: 'getStorage:fail data not found' }),
    setStorage: ({ key, data, ...rest }) => {
      phone.storage.set(key, data)
      return done(rest)
    },
    removeStorage: ({ key, ...rest }) => {
      phone.storage.delete(key)
      return done(rest)
    },
    clearStorage: (options) => {
      phone.storage.clear()
      return done(options)
    },
    getStorageInfo: (options) =>
      done(options, { keys: [...phone.storage.keys()], currentSize: 0, limitSize: 10240 }),
    request: request(service, phone),
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    switchTab: go('switchTab'),
    reLaunch: go('reLaunch'),
    navigateBack: (options = {}) => go('navigateBack')({ ...options, url: '' }),
    getAppBaseInfo: () => ({
      SDKVersion: '3.8.0',
      fontSizeSetting: phone.fontSizeSetting,
      language: 'zh_CN',
      theme: 'light',
      version: '8.0.50',
    }),
    canIUse: () => false,
    hideTabBar: done,
    showTabBar: done,
    setNavigationBarTitle: done,
    setNavigationBarColor: done,
    setBackgroundColor: done,
    pageScrollTo: done,
    createIntersectionObserver: () => {
      const observer = { relativeToViewport: () => observer, disconnect: () => undefined }
      observer.observe = (selector, told) => watched.set(selector, told)
      return observer
    },
    onNetworkStatusChange: () => undefined,
    getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
    onThemeChange: () => undefined,
    getNetworkType: (options) => done(options, { networkType: phone.online ? 'wifi' : 'none' }),
    setClipboardData: ({ data: text, ...rest }) => {
      clipboard.push(text)
      return done(rest)
    },
    getRandomValues: ({ length, ...rest }) =>
      done(rest, {
        randomValues: Uint8Array.from({ length }, (_, i) => (i * 73 + 41) % 256).buffer,
      }),
  })

  global.App = (cfg) => {
    app = cfg
  }
  global.getApp = () => app
  global.getCurrentPages = () => pages
  const Component = global.Component // simulate's own
  global.Page = (cfg) => {
    const methods = {}
    for (const key of Object.keys(cfg)) if (typeof cfg[key] === 'function') methods[key] = cfg[key]
    Component({ data: cfg.data, methods })
  }
  require(path.join(root, 'app.js'))
  app.onLaunch({ path: 'pages/today/index', query: {}, scene: 1001 })

  async function until(what, fn, ms = 5000) {
    const end = Date.now() + ms
    for (;;) {
      const value = fn()
      if (value) return value
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
      await simulate.sleep(10)
    }
  }

  /** Opens a page by its address as the program would write it, e.g. /pages/card/index?id=x. */
  async function open(url) {
    const { pathname, searchParams } = new URL(url, 'https://app')
    const route = pathname.slice(1)
    // A page's script runs once a start; base.wxml and utils.wxs must be inside rootPath.
    if (!loaded.has(route))
      loaded.set(route, simulate.load(path.join(root, route), { rootPath: root }))
    const id = loaded.get(route)
    const comp = simulate.render(id)
    const page = comp.instance
    const setData = page.setData
    const sent = []
    page.setData = (data, told) => {
      sent.push(Buffer.byteLength(JSON.stringify(data)))
      // Taro writes root.cn.[0].cl; exparser (unlike WeChat) wants root.cn[0].cl
      const entries = Object.entries(data).map(([key, value]) => [key.replace(/\.\[/g, '['), value])
      return setData.call(page, Object.fromEntries(entries), told)
    }
    page.route = page.__route__ = route
    pages.push(page)
    comp.attach(document.body.appendChild(document.createElement('div')))
    page.onLoad(Object.fromEntries(searchParams)) // one argument only: Taro takes a 2nd one for its prerender callback
    await until(`a tree of ${route}`, () => comp.data.root.cn.length)
    page.onShow()
    page.onReady()
    return screen(comp, page, sent)
  }

  function screen(comp, page, sent) {
    const text = () => comp.dom.textContent
    const labelled = (words) => {
      const all = everyComponent(comp).filter((one) => one.dom.textContent.includes(words))
      return all[all.length - 1] // the innermost
    }
    return {
      comp,
      page,
      sent,
      text,
      nodes: () => comp.dom.querySelectorAll('*').length,
      sees: (words) =>
        until(`「${words}」 in 「${text().slice(0, 400)}」`, () => text().includes(words)),
      tap: async (words) => {
        await until(`「${words}」 to tap in 「${text().slice(0, 400)}」`, () => labelled(words))
        labelled(words).dispatchEvent('tap', { bubbles: true, composed: true })
        await simulate.sleep(80)
      },
      input: async (name, value) => {
        const field = comp.querySelector(`.${name}`)
        field.dispatchEvent('input', { detail: { value } })
        await simulate.sleep(60)
      },
      close: () => {
        if (page.onUnload) page.onUnload()
        pages.splice(pages.indexOf(page), 1)
        comp.detach()
      },
    }
  }

  /** The reader scrolls until an element is on the screen. */
  const scrollTo = async (selector) => {
    await until(`somebody who watches ${selector}`, () => watched.has(selector))
    watched.get(selector)({ intersectionRatio: 1 })
  }

  return { open, scrollTo, went, phone, until, clipboard, last: () => went[went.length - 1] }
}

/** Components of the tree in document order, parents before children. */
function everyComponent(comp) {
  const classes = new Set()
  for (const element of comp.dom.querySelectorAll('[class]'))
    for (const name of element.className.split(/\s+/)) if (name) classes.add(name)
  const found = new Map()
  for (const name of classes) {
    const plain = name.replace(/^main--/, '')
    for (const one of comp.querySelectorAll(`.${plain}`)) found.set(one.dom, one)
  }
  const following = (a, b) => a.compareDocumentPosition(b) & 4 /* DOCUMENT_POSITION_FOLLOWING */
  return [...found.values()].sort((a, b) => (following(a.dom, b.dom) ? -1 : 1))
}

/** Sets the phone's clock; it goes on running from there. */
function setClock(instant) {
  const Real = Date
  const shift = new Real(instant).getTime() - Real.now()
  global.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + shift)
      else super(...parts)
    }
    static now() {
      return Real.now() + shift
    }
  }
}

module.exports.newPhone = newPhone
