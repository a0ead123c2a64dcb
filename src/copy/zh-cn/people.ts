/** Code → sentence of a failed request about people and places, and what people write. */
export const peopleProblems = {
  'not-empty':
    '这个组织下面还有组织、党员，或者有人担任这里的书记等职责，不能删除。请先移走、收回，再删除。',
  'last-operator': '这是最后一位运行单位的人员，不能收回。请先邀请另一位。',
  'text-refused': '这段文字没有通过微信的内容安全检查，请改一改再提交。',
  'text-check-busy': '微信的内容安全检查暂时繁忙，没有保存，请稍后再试。',
} as const

/** What the commands about people print. */
export const inviting = {
  usage:
    '用法：npm run invite -- --role operator|editor|proofreader|signatory [--name 姓名]\n      npm run invite -- --role prompt-issuer|secretary --organisation 组织编号 [--name 姓名]',
  badName: '姓名里有不该有的字符，或者太长。',
  badPlace:
    '这个角色的组织不对：支部书记、委员用支部的编号，发学习提示的用支部以上组织的编号，其他角色不用写组织。',
  made: (role: string, code: string, expiresOn: string) =>
    `${role}的邀请码（只能用一次，${expiresOn} 前有效）：\n\n  ${code}\n\n请当面或电话告诉本人，不要发在群里。`,
  roles: {
    'prompt-issuer': '发学习提示',
    secretary: '支部书记、支部委员',
    editor: '编辑',
    proofreader: '校对',
    signatory: '审签人',
    operator: '运行单位',
  },
} as const

export const rebuilding = {
  done: (members: number, mended: number) =>
    mended === 0
      ? `已核对 ${members} 人的记录，全部相符。`
      : `已核对 ${members} 人的记录，其中 ${mended} 人已按记录重新整理。`,
} as const

export const backingUp = {
  usage: '用法：npm run backup -- 文件名.gz',
  done: (file: string, rows: number) =>
    `已备份到 ${file}，共 ${rows} 行。里面有姓名和学习记录，请妥善保管。`,
} as const

export const restoring = {
  usage:
    '用法：npm run restore -- 文件名.gz（只能恢复到空的数据库：换一个新的 DATA_FOLDER 或 DATABASE_URL）',
  missing: (file: string) => `没有找到文件 ${file}。`,
  done: (rows: number) => `已恢复，共 ${rows} 行。`,
} as const

export const importingOrganisations = {
  usage: '用法：npm run import-organisations -- 组织.csv（第一行是表头：编号,上级编号,类型,名称）',
  missing: (file: string) => `没有找到文件 ${file}。`,
  badHeader: '第一行应是表头，有这四列：编号、上级编号、类型、名称。没有导入任何内容。',
  empty: '表头下面没有内容，没有导入。',
  columns: { id: '编号', parentId: '上级编号', kind: '类型', name: '名称' },
  /** As typed in the column 类型. */
  kinds: {
    市: 'city',
    县: 'county',
    区: 'county',
    县市区: 'county',
    机关: 'office',
    机关党委: 'office',
    镇街: 'town',
    支部: 'branch',
  },
  faults: {
    'bad-id': '编号只能用小写字母、数字和连字符，最多 64 个',
    'same-id': '编号与前面一行相同',
    'bad-kind': '类型应是：市、县市区、机关党委、镇街、支部',
    'bad-name': '名称没有写、太长，或者有不该有的字符',
    'no-parent': '上级编号在这个文件和已有的组织里都没有',
    circle: '上级编号绕成了一圈',
    'bad-place': '这种组织不能放在这个上级下面：支部要有上级，支部下面不再放组织',
    'other-parent': '这个编号已有，上级不同；不能用导入改换上级',
    'other-kind': '这个编号已有，类型不同',
  },
  fault: (row: number, sentence: string) => `  第 ${row} 行：${sentence}。`,
  refused: (count: number) => `有 ${count} 行需要改，没有导入任何内容：`,
  done: (added: number, renamed: number, unchanged: number) =>
    `已导入：新增 ${added} 个，改名 ${renamed} 个，没有变化 ${unchanged} 个。`,
} as const

/** What `npm start` says of the demo. */
export const demoOffer = {
  roles: {
    member: '党员',
    secretary: '支部书记',
    liaison: '联络员',
    'prompt-issuer': '组织委员',
    editor: '编辑',
  },
  offer: (address: string, roles: string[]) =>
    `演示：打开 ${address}/#/pages/mine/index ，可以用${roles.join('、')}的身份进入。人和支部都是虚构的，发出第一个邀请后演示结束。`,
} as const

/** What settings about people and proxies may be. */
export const peopleSettingKinds = {
  proxies: 'off，或者自己的反向代理有几层（1 到 9；on 就是 1）',
} as const
