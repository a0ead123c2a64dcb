import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { DETAIL_LIMITS, type BranchDetails } from '../../../../core/study/branch-details'
import { forBranch as words } from '../../../../copy/zh-cn/for-branch'
import { branchParts } from '../../../branch-parts'
import { Section } from '../../../components/section'
import { Field } from './field'

const NAMES: (keyof BranchDetails)[] = ['branch', 'liaison', 'phone']

/** Who is asked for help, typed in once and kept on the device alone. */
export function Details({ only = NAMES }: { only?: (keyof BranchDetails)[] }) {
  const { details, change } = useStore(branchParts.details)
  return (
    <Section title={words.details}>
      <View className="details">
        {only.map((name) => (
          <Field
            key={name}
            id={`detail-${name}`}
            name={words[name]}
            value={details[name]}
            limit={DETAIL_LIMITS[name]}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </View>
      <Text className="note">{words.detailsNote}</Text>
    </Section>
  )
}
