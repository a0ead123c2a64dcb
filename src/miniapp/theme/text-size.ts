/** Three sizes, each one class on the root of a page; no font arithmetic anywhere else. */
export type TextSize = 'standard' | 'large' | 'extra-large'

export const TEXT_SIZES: readonly TextSize[] = ['standard', 'large', 'extra-large']

/**
 * WeChat's own setting, in px at 1x: 17 is its standard. 关怀模式 (23.8 on iOS) has no documented flag, so 22 and
 * above is read as 特大字; 19 is WeChat's second step above standard and already a wish for larger type.
 */
const EXTRA_LARGE_FROM = 22
const LARGE_FROM = 19

/** In: WeChat's `fontSizeSetting`, px. Out: the size to begin with at first launch. */
export function textSizeFor(fontSizeSetting: number): TextSize {
  if (fontSizeSetting >= EXTRA_LARGE_FROM) return 'extra-large'
  return fontSizeSetting >= LARGE_FROM ? 'large' : 'standard'
}

export function smallerThan(size: TextSize): TextSize {
  return size === 'extra-large' ? 'large' : 'standard'
}
