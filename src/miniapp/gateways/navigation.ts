import Taro from '@tarojs/taro'

/** Addresses of the pages. They are in shared cards and printed codes, so they never change. */
export interface Navigation {
  today(): void
  archive(): void
  mine(): void
  card(id: string, version?: number, paragraph?: number): void
  /** The card, read aloud at once. */
  listen(id: string, version?: number): void
  /** The card on top makes way for the one that is listened to now. */
  listenOn(id: string, version: number): void
  quiz(id: string, version?: number): void
  feedback(cardId?: string): void
  about(): void
  channel(): void
  /** 摘抄本. */
  excerpts(): void
  /** The four pictures. */
  guide(): void
  /** Kept in a package of its own; false where that could not be fetched. */
  review(): Promise<boolean>
  readCards(): void
  /** 往期 by words, county, column and year: in a package of its own, as `review`. */
  search(): Promise<boolean>
  /** 支部用, about an article, an edition or what there is to read now. A package of its own: see `review`. */
  forBranch(subject: BranchSubject, page?: BranchPage, kind?: string): Promise<boolean>
  /** 学习安排, for the branch's secretary; in the package of 支部用. */
  arrangement(page: ArrangementPage, query?: Record<string, string | undefined>): Promise<boolean>
  /** Joining, log-in, the member's own data, the roster: in a package of its own, as `review`. */
  membership(page: MembershipPage, query?: Record<string, string | undefined>): Promise<boolean>
  /** The editor's desk: in browsers alone. */
  desk(): Promise<boolean>
  back(): void
}

/**
 * Pages of 学习安排: those there are · one, new or changed · who has studied one · a meeting of one · the month's prompts;
 * in browsers alone: a pack of paper each · a month for the file cabinet.
 * Of who issues from above: what was issued · a prompt · a joint arrangement.
 */
export type ArrangementPage =
  | 'arrangements'
  | 'arrange'
  | 'arrangement'
  | 'attendance'
  | 'prompts'
  | 'packs'
  | 'month'
  | 'issuing'
  | 'issue'
  | 'joint'

/** Pages of the membership package. */
export type MembershipPage =
  'join' | 'log-in' | 'device' | 'my-record' | 'help' | 'visits' | 'roster' | 'import' | 'code'

/** What a page of 支部用 is about; see stores/branch-pack. */
export interface BranchSubject {
  cardId?: string
  editionId?: string
}

/** `print` and `meeting` are there in browsers alone. */
export type BranchPage = 'notice' | 'theme-day' | 'record' | 'print' | 'meeting'

/** The address of a page of 支部用, for opening it here and for a link to a PC. */
export const branchAddress = (
  { cardId, editionId }: BranchSubject,
  page?: BranchPage,
  kind?: string,
) =>
  address(`/pages/for-branch/${page ? `${page}/` : ''}index`, {
    card: cardId,
    edition: editionId,
    kind,
  })

const address = (path: string, query: Record<string, string | number | undefined> = {}) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')
  return text ? `${path}?${text}` : path
}

const go = (path: string, query?: Record<string, string | number | undefined>) => {
  const url = address(path, query)
  // WeChat opens ten pages above one another at most; then the current one makes way.
  Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }).catch(() => undefined))
}

/** Opens a page of another package. Out: whether it could be fetched. */
const opened = (url: string) =>
  Taro.navigateTo({ url }).then(
    () => true,
    () => false,
  )

interface OpenPage {
  $taroPath?: string
  $taroParams?: { id?: string }
}

/** Between a card and its quiz one goes to and fro: the page that lies below is gone back to, as it was left. */
const liesBelow = (path: string, id: string): boolean => {
  const pages = Taro.getCurrentPages() as OpenPage[]
  const below = pages[pages.length - 2]
  return `/${below?.$taroPath ?? ''}`.includes(path) && below?.$taroParams?.id === id
}

const goOrBack = (
  path: string,
  query: { id: string } & Record<string, string | number | undefined>,
) => {
  if (liesBelow(path, query.id)) void Taro.navigateBack()
  else go(path, query)
}

const tab = (path: string) => {
  void Taro.switchTab({ url: path })
}

export const taroNavigation: Navigation = {
  today: () => tab('/pages/today/index'),
  archive: () => tab('/pages/archive/index'),
  mine: () => tab('/pages/mine/index'),
  card: (id, v, p) => (p === undefined ? goOrBack : go)('/pages/card/index', { id, v, p }),
  listen: (id, v) => go('/pages/card/index', { id, v, listen: 1 }),
  listenOn: (id, v) => {
    const url = address('/pages/card/index', { id, v })
    Taro.redirectTo({ url }).catch(() => undefined)
  },
  quiz: (id, v) => goOrBack('/pages/quiz/index', { id, v }),
  feedback: (card) => go('/pages/feedback/index', { card }),
  about: () => go('/pages/about/index'),
  channel: () => go('/pages/channel/index'),
  excerpts: () => go('/pages/excerpts/index'),
  guide: () => go('/pages/guide/index'),
  review: () => opened('/pages/review/index'),
  forBranch: (subject, page, kind) => opened(branchAddress(subject, page, kind)),
  arrangement: (page, query) => opened(address(`/pages/for-branch/${page}/index`, query)),
  membership: (page, query) => opened(address(`/pages/membership/${page}/index`, query)),
  desk: () => opened('/desk/index'),
  search: () => opened('/pages/search/index'),
  readCards: () => go('/pages/read/index'),
  back: () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else tab('/pages/today/index')
  },
}
