import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SearchReply } from '../../../../contract/search'
import type { Search } from '../../../../core/cards/search'
import { search as words } from '../../../../copy/zh-cn/search'
import { columnName } from '../../../card-words'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'

interface ChoicesProps {
  asked: Search
  choices: SearchReply['choices']
  onAsk: (changes: Partial<Search>) => void
}

interface Choice {
  key: string
  name: string
  current: string | null
  values: { name: string; changes: Partial<Search> }[]
  none: Partial<Search>
}

/** County, column, year: one of them lies open at a time, below the line. */
export function Choices({ asked, choices, onAsk }: ChoicesProps) {
  const [open, setOpen] = useState<string | null>(null)
  const list = choicesOf(asked, choices).filter(({ values }) => values.length > 0)
  const opened = list.find(({ key }) => key === open)
  const choose = (changes: Partial<Search>) => {
    setOpen(null)
    onAsk(changes)
  }
  return (
    <View className="choices">
      <View className="choice-names">
        {list.map(({ key, name, current }) => (
          <Press
            key={key}
            id={`choose-${key}`}
            className={`choice-name${current ? ' choice-on' : ''}`}
            label={current ? words.chosen(current) : name}
            onPress={() => setOpen(open === key ? null : key)}
          >
            <Text>{current ?? name}</Text>
            <Icon name="chevron" />
          </Press>
        ))}
      </View>
      {opened && (
        <View className="choice-values">
          <Value name={words.any} on={!opened.current} onPress={() => choose(opened.none)} />
          {opened.values.map(({ name, changes }) => (
            <Value
              key={name}
              name={name}
              on={name === opened.current}
              onPress={() => choose(changes)}
            />
          ))}
        </View>
      )}
    </View>
  )
}

function Value({ name, on, onPress }: { name: string; on: boolean; onPress: () => void }) {
  return (
    <Press
      role="radio"
      current={on}
      className={`choice-value${on ? ' choice-value-on' : ''}`}
      onPress={onPress}
    >
      <Text>{name}</Text>
    </Press>
  )
}

function choicesOf(asked: Search, { counties, columns, years }: SearchReply['choices']): Choice[] {
  return [
    {
      key: 'county',
      name: words.county,
      current: asked.county,
      values: counties.map((county) => ({ name: county, changes: { county } })),
      none: { county: null },
    },
    {
      key: 'column',
      name: words.column,
      current: asked.column && columnName(asked.column),
      values: columns.map((column) => ({ name: columnName(column), changes: { column } })),
      none: { column: null },
    },
    {
      key: 'year',
      name: words.year,
      current: asked.year === null ? null : words.yearName(asked.year),
      values: years.map((year) => ({ name: words.yearName(year), changes: { year } })),
      none: { year: null },
    },
  ]
}
