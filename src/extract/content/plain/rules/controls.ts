import { whole, type ClutterRule } from './rule.ts';

const CONTROL = whole(
  'fbpx|menu|main menu|navigation|toggle navigation|search|type to search|search for|close|open|open menu|close menu|home|homepage|sign in|sign up|log ?in|log ?out|register|my account|subscribe|subscribe now|subscribe today|donate|donate now|skip to (?:main )?content|skip (?:navigation|to navigation|ad|advertisement)|jump to (?:content|comments)|back|back to (?:top|home|news|all news|article|results)|go back|to top|top|scroll (?:down|to top|for more)|next|previous|prev|next page|previous page|(?:next|previous|newer|older|no next|no previous|no new|no older) (?:article|articles|post|posts|story|stories)|load more(?: \\w+)?|show (?:more|less|all|comments)|view (?:all|more|gallery|image|in gallery|full size|larger image)|see (?:all|more)|more|learn more|find out more|read more|read full (?:story|article)|read the full (?:story|article)|continue reading|click here|click to (?:expand|enlarge|play|share|copy)|expand|enlarge|enlarge image|play|pause|mute|unmute|fullscreen|listen|listen to (?:this )?(?:article|story)|watch|watch now|watch live|loading(?: [\\w-]+){0,3}|please wait|print this (?:page|article)|download(?: pdf)?|ok|okay|accept|accept all|i agree|got it|cancel|submit|apply|reset|settings|text size|font size|a a a|a- a\\+|dark mode|light mode|advertisement closed|report (?:an? )?(?:ad|error|typo)|all sections|all topics|just in|live|breaking|breaking news|exclusive|watch live tv|image \\d+ of \\d+|\\d+ of \\d+|\\d+/\\d+|javascript is (?:disabled|required)|(?:please )?enable javascript.{0,60}',
  'menü|suche|anmelden|nach oben|weiterlesen|mehr|rechercher|connexion|lire la suite|haut de page|menú|buscar|iniciar sesión|leer más|ver más|cerca|accedi|leggi tutto|pesquisar|entrar|leia mais|zoeken|inloggen|lees meer|sök|logga in|läs mer|szukaj|zaloguj|czytaj więcej|поиск|войти|читать далее|ещё|بحث|تسجيل الدخول|المزيد|検索|ログイン|続きを読む|もっと見る|搜索|登录|登錄|更多|返回顶部|검색|로그인|더보기',
);
const READING_TIME = /^(?:reading time|estimated reading time|read time|time to read|lesezeit|(?:artikel )?(?:anhören|vorlesen)|écouter|ouvir|temps de lecture|tiempo de lectura)?\s?[:~]?\s?\d{1,2}[\s-]?(?:min|mins|minute|minutes|minuten|minuti|minutos)\.?(?: (?:read|lesezeit|de lecture|de lectura|di lettura|listen|leestijd))?$/iu;

const BREADCRUMB = /^home\s?[>/›»|]\s?\S/iu;
const MARKUP = /^<(?:!--|\/?[a-z])[^<>]{0,300}>?$/iu;

/** Buttons, menus and scripts' left-overs. */
export const controls: ClutterRule = {
  kind: 'control',
  opens: false,
  matches: ({ text, words }) => words <= 12 && (CONTROL.test(text) || READING_TIME.test(text) || MARKUP.test(text) || BREADCRUMB.test(text)),
  examples: ['fbpx', 'Type to search', 'Skip to content', 'Read more »', 'No new articles', 'Load more stories', '4 min read', 'Home > Money > Banks', 'Lire la suite', '<span class="label"'],
  rejects: ['More penalties to come', 'Search warrants at three sites', 'Home Depot fined', 'Next steps for lenders'],
};
