import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { isRead } from '../../../../core/study/reading-progress'
import { listening as words } from '../../../../copy/zh-cn/listening'
import { Button } from '../../../components/button'
import { parts } from '../../../parts'

/** At the end of a card: the reader's own word for what was heard, and the next of the week. */
export function PlayerEnd() {
  const { heard, next, runsOn, playNext, stop } = useStore(parts.listening)
  const progress = useStore(parts.readingProgress, (state) => state.progress)
  const mark = useStore(parts.readingProgress, (state) => state.mark)
  const unmarked = heard.filter(({ id }) => !isRead(progress, id))
  const say = async () => {
    for (const card of unmarked) await mark(card, true, 'audio')
    if (!(runsOn && next)) stop()
  }
  return (
    <View className="player-ended">
      {unmarked.length > 0 && (
        <Button
          kind="ink"
          id="heard"
          words={words.heardAll(unmarked.length)}
          onPress={() => void say()}
        />
      )}
      {next && (
        <Button
          kind={unmarked.length > 0 ? 'outline' : 'ink'}
          id="next"
          words={words.next}
          onPress={playNext}
        />
      )}
      {!next && unmarked.length === 0 && <Button words={words.close} onPress={stop} />}
    </View>
  )
}
