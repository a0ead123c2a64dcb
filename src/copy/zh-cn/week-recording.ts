/** What stands beside the week's MP3 files. */
export const weekRecording = {
  fileName: (date: string | null) => `${date ? `${date}见报` : '每日一读'}-录音.zip`,
  aboutName: '说明.txt',
  about: (
    newspaper: string | null,
    date: string | null,
    title: string | null,
    sample: boolean,
  ): string =>
    [
      sample ? '示例内容，纯属虚构。' : '',
      `${newspaper ? `《${newspaper}》` : ''}${date ?? ''}${title ? `「${title}」` : ''}，按先后编号，一篇一个文件。`,
      '声音由人工智能合成，每个文件开头都会说明。',
      '拷到插卡收音机里，或者用村里的喇叭播放。听了的，支部记一次集中学习就行，不用别的证明。',
    ]
      .filter(Boolean)
      .join('\r\n'),
}
