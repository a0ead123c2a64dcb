/** Sentences of listening: on 今日, on the card and in the player. */
export const listening = {
  /** Spoken before anything else (标识办法, in force since 2025-09-01). */
  notice: '以下内容由人工智能语音朗读。',
  aiVoice: 'AI 语音',
  listen: '听',
  listenLarge: '念给我听',
  cannot: '这里暂时不能听，文字都在下面。',
  player: '收听',
  opening: '题目',
  at: (paragraph: number, paragraphs: number) => `第${paragraph}段，共${paragraphs}段`,
  speed,
  /** In 我的; a tap goes on to the next. */
  speedName: '念的快慢',
  speedIs: (rate: number) => `语速，${speed(rate)}`,
  back: '上一段',
  forward: '下一段',
  pause: '停一下',
  goOn: '接着听',
  runOn: '连播',
  runningOn: '连播中',
  runOnIs: (on: boolean) => (on ? '连播中，再点就不连播' : '连播，没有打开'),
  fold: '收起',
  unfold: '展开',
  noSound: '声音断了，可以再点一次“接着听”',
  ended: '这一篇念完了',
  heard: '听完了',
  /** One after another was heard, and none said. */
  heardAll: (cards: number) => (cards > 1 ? `这${cards}篇都听完了` : '听完了'),
  next: '听下一篇',
  close: '不听了',
}

function speed(rate: number): string {
  return `${Number.isInteger(rate) ? `${rate}.0` : rate}倍`
}
