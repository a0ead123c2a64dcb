import { Text, View } from '@tarojs/components'
import type { MeReply } from '../../../../../contract/me'
import { record as words } from '../../../../../copy/zh-cn/membership'
import { Section } from '../../../../components/section'

/** Who the service says the reader is. */
export function Facts({ me }: { me: MeReply }) {
  const { member, waiting, roles, liaisons, liaisonFor } = me
  const named = (people: { name: string }[]) => people.map(({ name }) => name).join('、')
  return (
    <Section title={words.who}>
      <Fact name={words.name} value={member?.name ?? words.none} />
      <Fact name={words.branch} value={member?.branch?.name ?? words.noBranch} />
      {waiting && (
        <Text className="sentence">{words.waiting(waiting.branchName, waiting.name)}</Text>
      )}
      {member?.group && <Fact name={words.group} value={member.group.name} />}
      {member?.phone && <Fact name={words.phone} value={member.phone} />}
      {roles.map(({ role, organisation }) => (
        <Fact
          key={`${role} ${organisation?.id ?? ''}`}
          name={words.roles}
          value={[words.roleNames[role], organisation?.name].filter(Boolean).join('　')}
        />
      ))}
      {liaisons.length > 0 && <Fact name={words.liaisons} value={named(liaisons)} />}
      {liaisonFor.length > 0 && <Fact name={words.liaisonFor} value={named(liaisonFor)} />}
    </Section>
  )
}

export function Fact({ name, value }: { name: string; value: string }) {
  return (
    <View className="fact">
      <Text className="fact-name">{name}</Text>
      <Text className="fact-value">{value}</Text>
    </View>
  )
}
