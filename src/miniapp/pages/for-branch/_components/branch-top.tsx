import { Text, View } from '@tarojs/components'
import { branchTop as words } from '../../../../copy/zh-cn/arrangement'
import { PageTop } from '../../../components/page-top'
import { Press } from '../../../components/press'
import { parts } from '../../../parts'
import type { TextSize } from '../../../theme/text-size'
import './branch-top.scss'

interface BranchTopProps {
  branchName: string
  size: TextSize
  onSize?: (size: TextSize) => void
}

/** The masthead of a secretary's PC: what one comes here for, side by side. */
export function BranchTop({ branchName, size, onSize }: BranchTopProps) {
  const { navigation } = parts.gateways
  const tabs = [
    { words: words.arrangements, open: () => navigation.arrangement('arrangements') },
    { words: words.themeDay, open: () => navigation.forBranch({}, 'theme-day') },
    { words: words.print, open: () => navigation.forBranch({}, 'print') },
    { words: words.roster, open: () => navigation.membership('roster') },
  ]
  return (
    <PageTop title={words.product} note={branchName} size={size} onSize={onSize}>
      <View className="branch-tabs">
        {tabs.map((tab, at) => (
          <Press
            key={tab.words}
            role="link"
            className={at === 0 ? 'branch-tab branch-tab-on' : 'branch-tab'}
            onPress={() => void tab.open()}
          >
            <Text>{tab.words}</Text>
          </Press>
        ))}
      </View>
    </PageTop>
  )
}
