/** Why a picture was not taken, at the service and in the browser before it is sent. */
export const pictureProblems = {
  'not-a-picture': '这个文件不是完整的 JPEG、PNG 或 WebP 图片，没有收下。请换一张。',
  'page-picture-too-large': '图片超过 15 MB，没有收下。请缩小一些，或另存为 JPEG 再试。',
  'too-many-pixels': '图片的像素太多，没有收下。请缩小到 6400 万像素以内再试。',
  'picture-too-large': '裁好的图片还是太大，没有收下。请裁小一些再试。',
  'not-from-the-desk': '文章配图要在编辑台里裁好再存，这个文件没有收下。',
} as const
