import { mergeInternalComponents } from '@tarojs/shared'

/** Must name what config/templates.ts puts into the templates, in the same order. */
const aria = { 'aria-role': '', 'aria-label': '', 'aria-checked': '' }

mergeInternalComponents({ View: aria, Image: aria, Textarea: aria })
