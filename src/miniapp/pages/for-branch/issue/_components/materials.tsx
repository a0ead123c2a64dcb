import { View } from '@tarojs/components'
import { MATERIAL_LIMIT, type PromptMaterial } from '../../../../../core/study/monthly-prompt'
import { issue as words } from '../../../../../copy/zh-cn/monthly-prompt'
import { Button } from '../../../../components/button'
import { Field } from '../../_components/field'

const LINK_LIMIT = 300

/** As it is being typed: a link that is empty is none yet. */
export interface TypedMaterial {
  text: string
  link: string
}

/** What of it is sent: a line without text is none. */
export const readingsOf = (typed: readonly TypedMaterial[]): PromptMaterial[] =>
  typed.flatMap(({ text, link }) =>
    text.trim() === '' ? [] : [{ text: text.trim(), link: link.trim() || null }],
  )

interface MaterialsProps {
  typed: TypedMaterial[]
  most: number
  onTyped: (typed: TypedMaterial[]) => void
}

/** 学习内容, line by line: text, and where it stands on an official site. */
export function Materials({ typed, most, onTyped }: MaterialsProps) {
  const change = (at: number, changes: Partial<TypedMaterial>) =>
    onTyped(typed.map((one, index) => (index === at ? { ...one, ...changes } : one)))
  return (
    <View>
      {typed.map(({ text, link }, at) => (
        <View key={at} className="material">
          <Field
            id={`material-${at + 1}`}
            name={words.material(at + 1)}
            value={text}
            limit={MATERIAL_LIMIT}
            onChange={(text) => change(at, { text })}
          />
          <Field
            id={`material-link-${at + 1}`}
            name={words.materialLink}
            value={link}
            limit={LINK_LIMIT}
            onChange={(link) => change(at, { link })}
          />
          <Button
            kind="small"
            words={words.remove}
            onPress={() => onTyped(typed.filter((_, index) => index !== at))}
          />
        </View>
      ))}
      {typed.length < most && (
        <Button
          kind="small"
          id="add-material"
          words={words.add}
          onPress={() => onTyped([...typed, { text: '', link: '' }])}
        />
      )}
    </View>
  )
}
