import { View } from '@tarojs/components'
import { tabs } from '../../copy/zh-cn/miniapp'
import { BigButton } from './button'
import { Section } from './section'

type Tab = 'today' | 'archive' | 'mine'

const TABS: Tab[] = ['today', 'archive', 'mine']
const NOTES: Record<Tab, string> = {
  today: tabs.todayNote,
  archive: tabs.archiveNote,
  mine: tabs.mineNote,
}

interface ElsewhereProps {
  here: Tab
  onTab: (tab: Tab) => void
}

/** 特大字: the native bar's labels cannot grow, so 今日 往期 我的 stand here as buttons. */
export function Elsewhere({ here, onTab }: ElsewhereProps) {
  return (
    <Section title={tabs.elsewhere}>
      <View className="stack elsewhere">
        {TABS.map((tab) => (
          <BigButton
            key={tab}
            kind={tab === here ? 'here' : 'outline'}
            icon={tab}
            words={tabs[tab]}
            below={tab === here ? tabs.here : NOTES[tab]}
            onPress={() => onTab(tab)}
          />
        ))}
      </View>
    </Section>
  )
}
