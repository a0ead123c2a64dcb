import { importing } from '../../copy/zh-cn/server'
import type { ImportOutcome } from '../operations/import-edition'
import type { PublishOutcome } from '../operations/publish-edition'

/** What a command prints and the code it ends with: 0 done, 1 refused, 2 input not usable. */
export interface Report {
  lines: string[]
  exitCode: number
}

/** In: what the import did and, if it was asked for, the publication. */
export function importLines(imported: ImportOutcome, published: PublishOutcome | null): Report {
  switch (imported.kind) {
    case 'unreadable':
      return { lines: [importing.unreadable[imported.reason]], exitCode: 2 }
    case 'published-differs':
      return { lines: [importing.publishedDiffers], exitCode: 1 }
    case 'unchanged':
    case 'stored':
    case 'updated': {
      const lines = [importing[imported.kind](imported.articleCount)]
      lines.push(
        ...imported.cards.map(({ studyDay, kind, headline }) =>
          importing.dealt(studyDay, kind === 'look-back' ? importing.lookBack : headline),
        ),
      )
      if (imported.doubtCount > 0) lines.push(importing.doubts(imported.doubtCount))
      if (imported.date === null) lines.push(importing.dateUnknown)
      if (imported.date !== null && !published && !imported.published)
        lines.push(importing.notPublished)
      return { lines, exitCode: 0 }
    }
  }
}

export function publishLines(published: PublishOutcome): Report {
  switch (published.kind) {
    case 'published':
      return { lines: [importing.published(published.name)], exitCode: 0 }
    case 'already-published':
      return { lines: [importing.alreadyPublished], exitCode: 0 }
    case 'no-date':
      return { lines: [importing.dateMissing], exitCode: 1 }
    case 'no-name':
      return { lines: [importing.nameMissing], exitCode: 1 }
    case 'name-too-long':
      return { lines: [importing.nameTooLong], exitCode: 1 }
    case 'no-edition':
      throw new Error('the edition just stored is gone')
  }
}
