import { createStore } from 'zustand/vanilla'
import type { ProductReply } from '../../contract/product'
import type { ReadingGateway } from '../gateways/reading'

export interface Product {
  product: ProductReply | null
  /** The last try brought nothing and the phone keeps nothing. */
  failed: boolean
  load(): Promise<void>
}

/** What the operator says about the product; without it every screen still works. */
export function createProductStore(reading: ReadingGateway) {
  return createStore<Product>((set) => ({
    product: null,
    failed: false,
    async load() {
      const kept = await reading.product().catch(() => null)
      set(kept ? { product: kept.value, failed: false } : { failed: true })
    },
  }))
}
