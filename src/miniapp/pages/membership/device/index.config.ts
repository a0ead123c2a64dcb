export default definePageConfig({ navigationBarTitleText: '让电脑登录' })
