import { Text, View } from '@tarojs/components'
import { quiz as words } from '../../../copy/zh-cn/quiz'
import { TextButton } from '../button'
import type { Quote } from './quotes'

interface QuotationProps {
  quotes: Quote[]
  onOpen: (quote: Quote) => void
}

/** 原文这样写: the cited words marked where they stand. */
export function Quotation({ quotes, onOpen }: QuotationProps) {
  return (
    <View className="quiz-quotes" id="quotation">
      {quotes.map((quote, index) => (
        <View key={`${quote.articleId}-${quote.paragraph}`} className="quiz-quote">
          <View className="quiz-quote-head">
            <Text className="quiz-caption">{index === 0 ? words.writtenSo : ''}</Text>
            <TextButton
              id={`original-${index}`}
              words={quote.inside ? words.toParagraph(quote.paragraph + 1) : words.toArticle}
              onPress={() => onOpen(quote)}
            />
          </View>
          <View className="quiz-quoted">
            {quote.cutBefore && <Text>{words.cut}</Text>}
            {quote.pieces.map((piece, at) => (
              <Text key={at} className={piece.marked ? 'mark' : ''}>
                {piece.text}
              </Text>
            ))}
            {quote.cutAfter && <Text>{words.cut}</Text>}
          </View>
        </View>
      ))}
    </View>
  )
}
