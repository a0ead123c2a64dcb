import path from 'node:path'

/**
 * Taro's templates leave out aria attributes, so TalkBack and VoiceOver would meet nameless boxes in WeChat.
 * The same list is known to the templates (here) and to the running program (src/miniapp/aria.ts).
 */
const ARIA = { 'aria-role': '', 'aria-label': '', 'aria-checked': '' }

interface Platform {
  template: { mergeComponents(ctx: PluginContext, patch: object): void }
  runtimePath: string | string[]
}

interface PluginContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void
}

export default (ctx: PluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template.mergeComponents(ctx, { View: ARIA, Image: ARIA, Textarea: ARIA })
      platform.runtimePath = [
        ...[platform.runtimePath].flat(),
        path.resolve(__dirname, '../src/miniapp/aria.ts'),
      ]
    },
  })
}
