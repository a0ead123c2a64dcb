/** Made-up people of the demo; every name says that it is one. */
export const demoPlaces = { town: '示例镇', branch: '示例支部', otherBranch: '示例二支部' } as const

export const demoPeople = {
  roles: {
    member: '示例党员',
    secretary: '示例书记',
    liaison: '示例联络员',
    'prompt-issuer': '示例组织委员',
    editor: '示例编辑',
  },
  others: ['示例党员甲', '示例党员乙', '示例党员丙'],
} as const
