import { useStore } from 'zustand'
import { EarlierQuestion } from '../../../components/earlier-question'
import { parts } from '../../../parts'

/** The question about what was read before, where it has not been answered yet. */
export function Earlier() {
  const { earlier, answerIsItMine } = useStore(parts.sync)
  if (earlier !== 'ask') return null
  return <EarlierQuestion onAnswer={(mine) => void answerIsItMine(mine)} />
}
