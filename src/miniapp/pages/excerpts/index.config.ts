export default definePageConfig({ navigationBarTitleText: '摘抄本' })
