import { monthOf, readDates } from '../../dates/read-dates.ts';
import { whole, type ClutterRule } from './rule.ts';

const WORDS = new Set((
  'published publish publication date posted updated update last modified first created added issued released release on at and the of by in time edited reviewed since article story '
  + 'am pm a.m p.m uhr h hrs hours hour est edt et cst cdt ct mst mdt pst pdt pt gmt utc bst cet cest ist jst kst hkt sgt aest aedt wib wita msk eastern central pacific standard '
  + 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun '
  + 'montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so stand veröffentlicht aktualisiert zuletzt am um erstellt vom '
  + 'lundi mardi mercredi jeudi vendredi samedi dimanche publié publiée mis mise à jour le la modifié créé '
  + 'lunes martes miércoles jueves viernes sábado domingo publicado publicada actualizado actualizada el de del a las hs horas última actualización '
  + 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta feira atualizado atualizada em às '
  + 'lunedì martedì mercoledì giovedì venerdì sabato domenica pubblicato aggiornato il alle ore gepubliceerd bijgewerkt op om uur publicerad uppdaterad publisert oppdatert den kl klo julkaistu päivitetty '
  + 'opublikowano aktualizacja data dodano poniedziałek wtorek środa czwartek piątek sobota niedziela опубликовано обновлено дата в понедельник вторник среда четверг пятница суббота воскресенье г '
  + '发布 发布时间 发布日期 时间 日期 更新 更新时间 發布時間 更新時間 公開 公開日 更新日 掲載 配信 입력 수정 등록 승인 작성 تاريخ النشر نشر في آخر تحديث الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت'
).split(' '));
const AGE = whole(String.raw`(?:published |posted |updated |about |over |almost )?(?:\d{1,3}|an?|one|two|three|a few) ?(?:s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?) ago`, String.raw`(?:il y a|hace|há|vor|fa|för|for) \d{1,3} \p{L}{1,9}(?: \p{L}{3,5})?`, String.raw`\d{1,3} (?:ore|minuti|giorni) fa`, String.raw`\d{1,3} ?(?:小时|分钟|天|小時|分鐘)前`, String.raw`\d{1,3} ?(?:時間|分|日)前`, String.raw`\d{1,3} ?(?:시간|분|일) ?전`, String.raw`\d{1,3} (?:часов|часа|час|минут|минуты|дней|дня|день) назад`, 'yesterday', 'just now', 'today');

/** A time of day or an age beside the date. */
const PASSED = /\b\d{1,2}\s?[:h]\s?\d{2}\b|(?<=\s)(?:il y a|hace|há|vor|för|for) \d{1,3} \p{L}{1,9}|\b\d{1,3} \p{L}{3,7} (?:ago|fa)\b/giu;

const FIRST = /^[a-z][\p{L}\p{M}.-]*/iu;

function isDateWord(word: string): boolean {
  return WORDS.has(word.toLowerCase().replace(/\.$/u, '')) || monthOf(word) !== null;
}

/** When it appeared: a line of nothing but a date and the words around dates. */
export const datelines: ClutterRule = {
  kind: 'dateline',
  opens: false,
  matches({ text, words }) {
    if (words > 24 || !/\p{Nd}/u.test(text) || (text.includes(')') && !text.includes('('))) return false;
    const [first] = FIRST.exec(text) ?? [];
    if (first !== undefined && !isDateWord(first)) return false;
    const dates = readDates(text);
    if (dates.length === 0) return false;
    let rest = text;
    for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    rest = rest.replace(PASSED, ' ');
    return !/\p{Nd}/u.test(rest) && (rest.match(/\p{L}[\p{L}\p{M}.-]*/gu) ?? []).every(isDateWord);
  },
  examples: ['Published: Mar 3, 2021 4:05 PM', 'Updated 3:45 p.m. EDT, Tue August 23, 2022', '12 May 2020', 'Publié le 3 mars 2021 à 14h05', '发布时间：2021年3月3日 08:15', 'Stand: 03.03.2021, 08:15 Uhr'],
  rejects: ['On 12 May 2020 the court agreed.', 'May 2020', 'The order of 12 May 2020', 'Release 14 of 12 May 2020'],
};

/** How long ago a story of a list appeared. */
export const ages: ClutterRule = {
  kind: 'age',
  opens: false,
  matches: ({ text, words }) => words <= 6 && AGE.test(text),
  examples: ['11 hours ago', '2 days ago', 'Updated 5 mins ago', 'il y a 3 heures', '3小时前'],
  rejects: ['Four years ago the firm paid.', '11 hours ago the talks ended'],
};
