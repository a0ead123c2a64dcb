import { countyOf } from '../../../src/core/extract/county-of'

const counties = [
  { name: '青禾县', short: '青禾' },
  { name: '白石湖新区', short: '白石湖' },
  { name: '云川高新区', short: '高新' },
]
const county = (place: string | null, heading: string, opening: string, body = opening) =>
  countyOf(place, heading, opening, counties, body)?.name ?? null

describe('the county of an article', () => {
  it('is the one its dateline names', () => {
    expect(county('青禾', '白石湖新区来取经', '')).toBe('青禾县')
    expect(county('高新区', '', '')).toBe('云川高新区')
  })

  it('comes from headline, then from the opening, where the dateline names the city', () => {
    expect(county('云川', '白石湖新区：渠水进田', '近年来，青禾县')).toBe('白石湖新区')
    expect(county('云川', '渠水进田', '近年来，青禾县把')).toBe('青禾县')
  })

  it('is the one that the text speaks of, where it never speaks of that of the dateline', () => {
    expect(county('青禾', '白石湖新区：渠水进田', '白石湖新区把渠水引到田头。')).toBe('白石湖新区')
    const both = '青禾县的匠人来到白石湖新区。'
    expect(county('青禾', '白石湖新区：渠水进田', both)).toBe('青禾县')
  })

  it('is else the only one that the body names', () => {
    expect(county(null, '渠水进田', '清晨，雾还没散。', '……她是青禾县渠口村的老支书。')).toBe(
      '青禾县',
    )
    expect(county(null, '渠水进田', '', '青禾县、白石湖新区都来取经。')).toBeNull()
  })

  it('is nothing where no listed county is named', () => {
    expect(county('东岭', '渠水进田', '近年来，东岭县把')).toBeNull()
  })

  it('is not found in 高新技术', () => {
    expect(county(null, '高新技术企业这样建支部', '')).toBeNull()
  })
})
