import { Input, Text, View } from '@tarojs/components'
import { search as words } from '../../../../copy/zh-cn/search'
import { Press } from '../../../components/press'
import { QUERY_LIMIT } from '../../../stores/search'

interface SearchBoxProps {
  text: string
  onText: (text: string) => void
  onAsk: () => void
  onClear: () => void
}

export function SearchBox({ text, onText, onAsk, onClear }: SearchBoxProps) {
  return (
    <View className="search-box">
      <Input
        className="search-input"
        id="search-input"
        value={text}
        maxlength={QUERY_LIMIT}
        confirmType="search"
        placeholder={words.placeholder}
        placeholderClass="search-placeholder"
        aria-label={words.label}
        onInput={(event) => onText(event.detail.value)}
        onConfirm={onAsk}
      />
      {text !== '' && (
        <Press className="search-clear" label={words.clear} onPress={onClear}>
          <View className="search-cross" aria-hidden="true" />
        </Press>
      )}
      <Press className="search-go" id="search-go" onPress={onAsk}>
        <Text>{words.go}</Text>
      </Press>
    </View>
  )
}
