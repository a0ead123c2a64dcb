import { Text, View } from '@tarojs/components'
import type { MemberReply } from '../../../../../contract/member'
import { record } from '../../../../../copy/zh-cn/membership'
import { roster as words } from '../../../../../copy/zh-cn/roster'
import { Button } from '../../../../components/button'

interface MembersProps {
  members: MemberReply[]
  onCode: (memberId: string) => void
}

/** Everybody of the branch by party group, in the order of the service: by name, never by what they did. */
export function Members({ members, onCode }: MembersProps) {
  const groups = [...new Set(members.map(({ group }) => group?.name ?? null))]
  const named = groups.filter((name) => name !== null)
  const ordered = groups.includes(null) ? [...named, null] : named
  return (
    <View className="member-columns">
      {ordered.map((name) => (
        <View key={name ?? ''}>
          {ordered.length > 1 && <Text className="group-name">{name ?? words.noGroup}</Text>}
          {members
            .filter(({ group }) => (group?.name ?? null) === name)
            .map((member) => (
              <OneMember key={member.id} member={member} onCode={onCode} />
            ))}
        </View>
      ))}
    </View>
  )
}

function OneMember({ member, onCode }: { member: MemberReply; onCode: MembersProps['onCode'] }) {
  const { id, name, status, studyMode, joined, secretary } = member
  const notes = [
    words.left[status],
    secretary && words.secretary,
    studyMode !== 'phone' && record.modes[studyMode],
    joined && words.joined,
  ].filter(Boolean)
  return (
    <View className="member">
      <View className="member-words">
        <Text>{name}</Text>
        {notes.length > 0 && <Text className="note member-note">{notes.join('　')}</Text>}
      </View>
      {!joined && status === 'active' && (
        <Button kind="small" words={words.ownCode} onPress={() => onCode(id)} />
      )}
    </View>
  )
}
