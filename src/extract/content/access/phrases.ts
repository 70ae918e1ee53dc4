/** What walls and empty pages say, in the languages of the press. Matched against titles and short lines, never against running text. */

const any = (...phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'iu');

/** A lock on the rest of the article. */
export const PAYWALL = any(
  String.raw`subscribe (?:now |today )?(?:to|for|and) (?:continue|keep|read|unlock|access|get (?:full|unlimited))|(?:continue|keep|to continue) reading (?:with|by|for|this article|your article|,? subscribe)|to (?:continue|keep|read|access) (?:reading )?(?:this|the (?:full|rest|complete)|our)? ?(?:article|story|content)?,? ?(?:please )?(?:subscribe|sign (?:in|up)|log in|register)`,
  String.raw`(?:this|the full|full) (?:article|story|content|report) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive(?:ly)? (?:to|for)) (?:our )?(?:paid |paying |premium |registered )?(?:subscribers|members)|(?:subscriber|member)s?[- ](?:only|exclusive)|already a (?:subscriber|member)\?|you(?:['’]ve| have) (?:reached|read|used) (?:your|all|the) .{0,30}(?:limit|free articles|articles)|unlock this (?:article|story)|free articles? (?:left|remaining)|subscription required|premium (?:article|content|story)`,
  String.raw`(?:article|contenu|suite) (?:est )?réservée? (?:à nos|aux) abonnés|il vous reste .{0,20} à (?:lire|découvrir)|déjà abonné|lire la suite avec|weiterlesen mit|(?:artikel|inhalt) (?:ist )?(?:nur )?(?:für|exklusiv für) (?:abonnenten|registrierte)|jetzt (?:abonnieren|freischalten|testen) und weiterlesen|bereits abonnent|dieser artikel ist kostenpflichtig`,
  String.raw`(?:contenido|artículo|noticia) (?:exclusiv[oa]|reservad[oa]|solo) (?:para|a) (?:los )?suscriptores|suscríbete para (?:seguir|continuar) leyendo|ya eres suscriptor|conteúdo exclusivo para assinantes|(?:matéria|conteúdo) (?:exclusiva|restrito)|já é assinante|assine para continuar|(?:articolo|contenuto) (?:riservato|esclusivo) (?:agli|per gli) abbonati|sei già abbonato|abbonati per continuare`,
  String.raw`(?:alleen|exclusief) voor abonnees|lees verder met|al abonnee|för att läsa (?:vidare|hela)|endast för prenumeranter|kun for abonnenter|vain tilaajille|(?:tylko|dostęp) dla (?:subskrybentów|prenumeratorów)|pouze pro předplatitele|(?:доступно|доступен|материал) (?:только )?(?:для|по) подпис|только для подписчиков|лише для передплатників`,
  String.raw`会員限定|有料(?:会員|記事)|この記事は有料|続きを読むには|残り\d+文字|付费(?:阅读|内容|订阅)|订阅后(?:阅读|继续)|登录后(?:阅读|查看)|訂閱(?:會員)?(?:專享|限定)|유료 ?(?:회원|기사)|구독자 ?전용|للمشتركين فقط`,
);

/** A machine that asks whether we are one. */
export const BLOCKED = any(
  String.raw`^just a moment|attention required!? ?\| ?cloudflare|^access (?:to this page )?(?:has been )?denied|^access denied|pardon our interruption|are you (?:a robot|human)|(?:verify|confirm|prove) (?:that )?you(?:['’]re| are) (?:a )?(?:human|not a robot)|verifying (?:that )?you are human|checking (?:your browser|if the site connection)|unusual (?:traffic|activity) from your|automated (?:access|requests|queries)|bot (?:detection|protection)|security (?:check|verification) (?:required|to access)|please (?:complete|solve) the (?:captcha|security check)|enable (?:javascript and cookies|cookies and javascript|js) to continue|^(?:403|429|503)(?: |$)|^403 forbidden|^forbidden$|^request (?:blocked|rejected)|you have been blocked|your (?:ip|request) (?:address )?(?:has been|was) blocked|not available in your (?:country|region|location)|unavailable (?:due to|for) legal reasons|451:? unavailable|ddos[- ]protection`,
  String.raw`bist du ein (?:roboter|mensch)|zugriff verweigert|accès refusé|vous n['’]êtes pas un robot|acceso denegado|no eres un robot|acesso negado|accesso negato|toegang geweigerd|доступ (?:запрещ|огранич)|вы не робот|アクセスが拒否|ロボットではありません|访问(?:被拒绝|受限)|人机验证|安全验证|접근이 (?:거부|차단)|로봇이 아닙니다`,
);

/** A cookie wall in place of the page. */
export const CONSENT = any(
  String.raw`^before you continue|we (?:value|care about|respect) your privacy|your privacy (?:choices|is important|matters)|(?:manage|privacy) (?:consent|preferences|settings)|cookie (?:consent|settings|preferences|wall)|we (?:and our (?:\d+ )?partners )?(?:use|store and/or access|process).{0,60}cookies|accept (?:all )?cookies|consent to (?:cookies|the use)|(?:your )?consent (?:is|management)|continue (?:without accepting|with ads|to site)`,
  String.raw`bevor (?:sie|du) (?:fortfahren|zu|weiter)|(?:ihre|deine) privatsphäre|zustimm(?:en|ung)|cookies? (?:akzeptieren|zustimmen)|mit werbung (?:lesen|weiter)|avant de continuer|(?:votre|respect de la) vie privée|accepter (?:et continuer|les cookies)|continuer sans accepter|antes de continuar|(?:tu|su|sua) privacidad|aceptar (?:y continuar|cookies)|sua privacidade|aceitar cookies|prima di continuare|la tua privacy|accetta(?: e continua| i cookie)|voordat (?:je|u) (?:verdergaat|doorgaat)|jouw privacy|cookies (?:accepteren|toestaan)|godkänn (?:alla )?cookies|samtyck|samtykke|hyväksy evästeet|zgod(?:a|y|ę) na|szanujemy (?:twoją|państwa) prywatność|souhlas|согласие на|クッキー|同意(?:して|する)|接受(?:所有)? ?cookie|쿠키`,
);

/** The page is not there. */
export const MISSING = any(
  String.raw`^(?:error )?(?:404|410)\b|\b404\b.{0,20}(?:not found|error|page)|(?:error|page|http) 404|page (?:not found|could ?n[o']t be found|does ?n[o']t exist|no longer (?:exists|available)|is (?:unavailable|missing|no longer)|you (?:requested|are looking for|were looking for))|(?:article|story|content|post) (?:not found|(?:is )?no longer available|has (?:been removed|expired))|we (?:can['’]?t|couldn['’]?t|could not|cannot) find (?:the|that|this|your) page|nothing (?:was )?found|oops|sorry,? (?:this|the|that|we).{0,30}(?:page|found|exist)|server error|internal server error|bad gateway|service unavailable|under (?:construction|maintenance)|temporarily unavailable|gone fishing`,
  String.raw`seite (?:wurde )?nicht gefunden|seite existiert nicht|page (?:introuvable|non trouvée)|cette page n['’]existe|página no (?:encontrada|existe|disponible)|no (?:se ha )?encontr(?:ado|amos) la página|página não (?:encontrada|existe)|pagina non (?:trovata|esiste)|pagina niet gevonden|sidan (?:hittades inte|kunde inte hittas|finns inte)|siden (?:ble ikke funnet|finnes ikke|blev ikke fundet|findes ikke)|sivua ei löyd|nie znaleziono strony|strona nie (?:istnieje|została)|stránka (?:nenalezena|nebyla nalezena|neexistuje)|az oldal nem található|pagina nu (?:a fost găsită|există)|страниц[аы] не (?:найдена|существует)|сторінк[уа] не (?:знайдено|існує)|sayfa bulunamadı|الصفحة غير موجودة|halaman tidak ditemukan|không tìm thấy trang|ページ(?:が|は)(?:見つかりません|存在しません)|お探しのページ|页面(?:不存在|未找到|找不到)|找不到(?:頁面|页面)|頁面不存在|페이지를 찾을 수 없`,
);

export const SEARCH = any(
  String.raw`^search(?: results?)?(?: for|:|$| \|| -)|^results for|^\d+ (?:search )?results|you searched for`,
  String.raw`^such(?:e|ergebnis)|^résultats? (?:de|pour)|^resultados? (?:de|para)|^risultati (?:della|per|di)|^zoekresultaten|^sökresultat|^søkeresultat|^wyniki wyszukiwania|^výsledky (?:vyhledávání|hledání)|^результаты поиска|^arama sonuçları|^نتائج البحث|^検索結果|^搜索结果|^搜尋結果|^검색 ?결과`,
);
