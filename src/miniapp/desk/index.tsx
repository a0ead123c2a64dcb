import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { desk as words } from '../../copy/zh-cn/desk'
import { shared } from '../../copy/zh-cn/miniapp'
import { parts } from '../parts'
import { LogIn } from './_components/log-in'
import { Shelf } from './_components/shelf'
import { Workplace } from './_components/workplace'
import './index.scss'

/** 编辑台: browsers only, for editors, proof-readers and signatories. */
export default function DeskPage() {
  const { status, load } = useStore(parts.session)
  const sample = useStore(parts.product, (state) => state.product?.sample ?? false)
  const [draft, open] = useState<string | null>(useRouter().params.draft ?? null)
  useEffect(() => void load(), [load])
  useEffect(() => {
    document.title = words.title
  }, [])
  return (
    <div className="desk-root text-standard" role="main">
      {sample && <div className="sample">{shared.sample}</div>}
      {status === 'opening' && <p className="desk-say">{words.opening}</p>}
      {status !== 'opening' && status !== 'member' && <LogIn />}
      {status === 'member' && draft === null && <Shelf onOpen={open} />}
      {status === 'member' && draft !== null && (
        <Workplace key={draft} draft={draft} onBack={() => open(null)} />
      )}
    </div>
  )
}
