/** What TalkBack and VoiceOver meet on the built mini-program: names and roles have to reach the templates. */
const { readFileSync } = require('node:fs')
const path = require('node:path')
const createHost = require('../support/weapp-host')

const dist = path.resolve(__dirname, '../../dist/weapp')
const templates = readFileSync(path.join(dist, 'base.wxml'), 'utf8')

/** Which key of a node's data a template of that name prints as `attribute`; null: it prints none. */
function keyOf(nodeName, attribute) {
  const start = templates.indexOf(`<template name="tmpl_0_${nodeName}">`)
  const template = templates.slice(start, templates.indexOf('</template>', start))
  const found = template.match(new RegExp(`${attribute}="{{i\\.(\\w+)}}"`))
  return found ? found[1] : null
}

/** Every value that the tree prints as `attribute`. */
function printed(node, attribute) {
  const key = node.nn === undefined ? null : keyOf(node.nn, attribute)
  const own = key !== null && node[key] ? [node[key]] : []
  return [...own, ...(node.cn || []).flatMap((child) => printed(child, attribute))]
}

describe('the built mini-program under a screen reader', () => {
  let page

  beforeAll(async () => {
    const host = createHost({ dist, service: process.env.SERVICE_ADDRESS })
    page = await host.open('/pages/today/index')
    await page.sees('示例内容，纯属虚构')
  })

  it('names the three glyphs of the text-size switch', () => {
    const labels = printed(page.comp.data.root, 'aria-label')
    expect(labels).toEqual(expect.arrayContaining(['字号标准', '字号大字', '字号特大字']))
  })

  it('says of what can be tapped that it is a button or a link', () => {
    const roles = printed(page.comp.data.root, 'aria-role')
    expect(roles.filter((role) => role === 'button').length).toBeGreaterThanOrEqual(3)
  })
})
