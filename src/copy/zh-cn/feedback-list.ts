/** What the command that lists 投诉建议 prints. */
export const feedbackList = {
  usage: '用法：npm run feedback [-- --since 2026-01-05]',
  badDay: (day: string) => `--since 的日期“${day}”不对，应写成 2026-01-05 这样。`,
  none: '没有收到投诉建议。',
  kinds: { 'text-error': '文字有误', complaint: '投诉', suggestion: '建议' } as Record<
    string,
    string
  >,
  entry: (day: string, kind: string, headline: string | null) =>
    headline === null ? `${day}　${kind}` : `${day}　${kind}　《${headline}》`,
} as const
