/** What the command and the settings of the voice say. */
export const voice = {
  usage: '用法：npm run voice -- --edition 2026-11-23　（见报日期；为这一期的文章做朗读）',
  badDay: (text: string) => `--edition 的值“${text}”不是日期，应写成 2026-11-23 的样子。`,
  notConfigured:
    '还没有设置朗读的声音。请设置 VOICE=tencent 和 TENCENT_SECRET_ID、TENCENT_SECRET_KEY；只是试一试，可以装好 espeak-ng 后设 VOICE=espeak。',
  noEdition: (day: string) => `没有${day}见报、已经发布的一期。`,
  trial: '现在用的是试听声音 espeak-ng，只供试用，不要给读者听。',
  progress: (made: number, wanted: number) => `已做好 ${made} 段，共 ${wanted} 段`,
  retry: (why: string) => `有一段没有做成（${why}），过一会儿再试。`,
  done: (wanted: number) => `这一期的朗读都做好了，共 ${wanted} 段。`,
  notAll: (made: number, wanted: number, why: string[]) =>
    `共 ${wanted} 段，做好 ${made} 段，其余没有做成（${why.join('、')}）。查明原因后再运行一次，做好的不会重做。`,
}

export const voiceSettingKinds = {
  kind: 'tencent、espeak 或 off',
  notInProduction: 'tencent（espeak 只供试用，正式服务不能用）',
  secret:
    '腾讯云访问管理里给出的密钥（用 VOICE=tencent 时 TENCENT_SECRET_ID 和 TENCENT_SECRET_KEY 都要有）',
  number: '腾讯云音色列表里的编号，例如 101001',
} as const
