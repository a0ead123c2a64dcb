import type { Article } from '../../src/core/edition/edition'
import type { QuizAids } from '../../src/core/quiz/compose'
import { anArticle } from './an-article'

/** A made-up article with sections, counts, a chain and a list, enough for every kind of item. */
export function aRichArticle(): Article {
  return anArticle({
    paragraphs: [
      '近年来，桑溪县把议事桌搬到打谷场，让村里的事由大家商量着办，探索出一条说事、议事、办事、评事的新路子。',
      '先定议题，把话头交给群众。每个村民小组推选两名联络人，每月十五前收集一次群众的话头。今年以来，全县收集意见建议486条，其中涉及水渠道路的217条。县里整理出“需求清单、资源清单、服务清单”三张清单，贴在村口。村里另存“任务清单、联系清单”备查，谁想看都行。',
      '再定规矩，把事情议出结果。议事会的规矩写成一张纸，议定的事情三天内张贴，写明承办人和联系电话。推行“收集—商议—公示—办理—回访”闭环机制，明确每一步由谁来做。全县培训议事会主持人138名，开办夜校课堂26场次。',
      '后抓落实，把清单贴到墙上。承办的单位把进度写到墙上的清单里，办完一件划去一件。目前，已修通生产路64公里，改造老旧水渠27条，新建助餐点19处。打造“1+4+N”服务阵地，把代办点设到村口小卖部。',
    ],
  })
}

/** Four counties, each with a practice of its own. */
export function aRichEdition(): Article[] {
  const practice = (id: string, county: string, name: string, rest: string) =>
    anArticle({
      id,
      county,
      place: county.slice(0, 2),
      paragraphs: [`今年以来，${rest}，推行“${name}”机制，方便了村里的老人和孩子。`],
    })
  return [
    { ...aRichArticle(), id: 'rich000001' },
    practice('plain00001', '云坪市', '邻里食堂', '当地把闲置的院子收拾出来'),
    practice('plain00002', '石门县', '流动书箱', '当地把旧书报收集起来'),
    practice('plain00003', '禾川区', '夜话长凳', '当地把板凳搬到大树底下'),
    practice('plain00004', '禾川区', '晨起修渠', '当地把农闲的人手组织起来'),
    practice('plain00005', '云坪市', '屋檐课堂', '当地请退休教师回到村里'),
  ]
}

export function quizAids(parts: Partial<QuizAids> = {}): QuizAids {
  return { seed: 'test', fixedTerms: ['三会一课'], damaged: [], counties: ['桑溪县'], ...parts }
}
