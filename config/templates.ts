import path from 'node:path'

/**
 * Taro's templates leave out aria attributes, so TalkBack and VoiceOver would meet nameless boxes in WeChat.
 * The same list is known to the templates (here) and to the running program (src/miniapp/aria.ts).
 */
const ARIA = { 'aria-role': '', 'aria-label': '', 'aria-checked': '' }

/**
 * What Taro writes into every template of a view or a text and nothing here uses; test/rules/templates.test.ts holds
 * the pages to it. Repeated for each level of nesting it would be a fifth of what every page loads.
 */
const UNUSED = {
  view: /^(hover-|animation$|bind(touch|longpress|animation|transition))/,
  text: /^(bind(touch|longpress)|space$|decode$|overflow$|max-lines$)/,
}

type Attributes = Record<string, string>

interface Template {
  mergeComponents(ctx: PluginContext, patch: object): void
  buildAttribute(attributes: Attributes, nodeName: string): string
  buildTemplate(components: unknown): string
}

interface Platform {
  template: Template
  runtimePath: string | string[]
}

interface PluginContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void
}

/** The names by which the program speaks of attributes stay as they are: only the writing is shorter. */
function leaveOutUnused(template: Template): void {
  const build = template.buildAttribute.bind(template)
  template.buildAttribute = (attributes, nodeName) => {
    // Views go by several names: view, static-view, click-view …
    const kind = /(?:^|-)(view|text)$/.exec(nodeName)?.[1] as keyof typeof UNUSED | undefined
    const unused = nodeName.startsWith('scroll') || !kind ? null : UNUSED[kind]
    const kept = Object.entries(attributes).filter(([name]) => !unused?.test(name))
    return build(Object.fromEntries(kept), nodeName)
  }
}

/** Taro's own way of leaving out blanks (`minifyXML`) takes WXML for HTML: it drops the end of an input, and WeChat refuses it. */
function leaveOutBlanks(template: Template): void {
  const build = template.buildTemplate
  template.buildTemplate = (components) =>
    build(components).replace(/>\s+</g, '><').replace(/\s+/g, ' ')
}

export default (ctx: PluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template.mergeComponents(ctx, { View: ARIA, Image: ARIA, Textarea: ARIA })
      leaveOutUnused(platform.template)
      leaveOutBlanks(platform.template)
      platform.runtimePath = [
        ...[platform.runtimePath].flat(),
        path.resolve(__dirname, '../src/miniapp/aria.ts'),
      ]
    },
  })
}
