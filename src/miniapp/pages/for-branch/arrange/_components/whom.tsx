import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberReply } from '../../../../../contract/member'
import type { Audience } from '../../../../../core/study/assignment'
import { STUDY_MODES } from '../../../../../core/study/event'
import { arrange as words, arrangement as listWords } from '../../../../../copy/zh-cn/arrangement'
import { More, PEOPLE_AT_ONCE } from '../../_components/people-list'
import { OneOf } from '../../../../components/one-of'
import { TickRow } from '../../../../components/tick-row'

interface WhomProps {
  audience: Audience
  members: readonly MemberReply[]
  onAudience: (audience: Audience) => void
}

const KINDS = ['all', 'groups', 'study-modes', 'members'] as const

/** 请谁学: everybody, unless one says otherwise. */
export function Whom({ audience, members, onAudience }: WhomProps) {
  const begin = (kind: string): Audience => {
    switch (kind) {
      case 'groups':
        return { kind, groupIds: [] }
      case 'study-modes':
        return { kind, studyModes: [] }
      case 'members':
        return { kind, memberIds: [] }
      default:
        return { kind: 'all' }
    }
  }
  return (
    <View>
      <OneOf
        name={words.whom}
        rows
        options={KINDS.map((kind) => ({
          value: kind,
          words:
            kind === 'all'
              ? `${words.by.all}　${listWords.people(members.length)}`
              : words.by[kind],
        }))}
        value={audience.kind}
        onValue={(kind) => onAudience(begin(kind))}
      />
      <Named audience={audience} members={members} onAudience={onAudience} />
    </View>
  )
}

const turned = <Value,>(list: readonly Value[], one: Value): Value[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

function Named({ audience, members, onAudience }: WhomProps) {
  const [shown, show] = useState(PEOPLE_AT_ONCE)
  switch (audience.kind) {
    case 'all':
      return null
    case 'groups': {
      const groups = [
        ...new Map(members.flatMap(({ group }) => (group ? [[group.id, group.name]] : []))),
      ]
      if (groups.length === 0) return <Text className="note">{words.noGroups}</Text>
      return (
        <View>
          {groups.map(([id, name]) => (
            <TickRow
              key={id}
              on={audience.groupIds.includes(id)}
              words={name}
              onPress={() => onAudience({ ...audience, groupIds: turned(audience.groupIds, id) })}
            />
          ))}
        </View>
      )
    }
    case 'study-modes':
      return (
        <View>
          {STUDY_MODES.map((mode) => (
            <TickRow
              key={mode}
              on={audience.studyModes.includes(mode)}
              words={listWords.modes[mode]}
              onPress={() =>
                onAudience({ ...audience, studyModes: turned(audience.studyModes, mode) })
              }
            />
          ))}
        </View>
      )
    case 'members':
      return (
        <View>
          {members.slice(0, shown).map(({ id, name, group }) => (
            <TickRow
              key={id}
              on={audience.memberIds.includes(id)}
              note={group?.name}
              words={name}
              onPress={() => onAudience({ ...audience, memberIds: turned(audience.memberIds, id) })}
            />
          ))}
          <More left={members.length - shown} onMore={() => show(shown + PEOPLE_AT_ONCE)} />
        </View>
      )
  }
}
