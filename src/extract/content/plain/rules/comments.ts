import { whole, type ClutterRule } from './rule.ts';

const COMMENTS = whole(
  String.raw`(?:(?:\d{1,5}|no|view|all|add|post|leave|show|see|read|reader|user|latest|top)(?: all| a| your| the| \d{1,5}){0,2} comments?|comments)(?: \(\d{1,5}\)| section| policy| closed| are closed| below)?|leave a (?:reply|comment|response)|join the (?:conversation|discussion)|have your say|what do you think|your email address will not be published.{0,60}|required fields are marked.{0,10}|save my name.{0,80}|be the first to comment`,
  'kommentare?|\\d{1,4} kommentare?|commentaires?|\\d{1,4} commentaires?|comentarios?|\\d{1,4} comentarios?|comentários?|commenti|reacties|kommentarer|комментарии|коментарі|التعليقات|评论|評論|留言|コメント|댓글|yorumlar',
);

/** Where the readers' voices begin. */
export const comments: ClutterRule = {
  kind: 'comments',
  opens: true,
  matches: ({ text, words }) => words <= 16 && COMMENTS.test(text),
  examples: ['Comments', '14 Comments', 'Leave a Reply', 'Join the conversation', 'Kommentare', '评论'],
  rejects: ['Comments by the minister', 'No comment was given.'],
};
