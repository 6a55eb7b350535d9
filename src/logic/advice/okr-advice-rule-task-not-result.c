/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M34: a key result is not a task; tasks live on a board of their own.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

/* What people gather for: to hold one is a task, whatever it is called. */
#define EVENTS \
  "(?:reunion|atelier|seminaire|webinaire|colloque|congres|convention|forum|salon|stand|permanence|conference|" \
  "assemblee|comite|debat|table ronde|soiree|fete|gala|rencontre|journee|session|formation|cours|point|kermesse|" \
  "hackathon|visite|appel|audit|inventaire|campagne|etude|enquete|sondage|analyse|presentation|porte[- ]ouverte)s?\\b"

/* How one does it, before what one does it to */
#define HOW "(?: \\S+ment| par \\S+| personally| directly| individually| ensemble| together)?"

/* After the verb: something that one does it to.  "Train delays" and "former members" are none. */
#define EN_THING \
  HOW " (?=(?:all|the|a|an|our|every|each|this|these|new|more|to|at|with|for|some|them|everyone|former|monthly|weekly|" \
  "two|three|four|five|six|ten|twenty|\\d|customers|clients|users)\\b|\\d)"
#define FR_THING \
  HOW " (?=(?:le|la|les|un|une|des|du|de|nos|notre|tous|toutes|tout|chaque|a|au|aux|avec|ce|cette|ces|deux|trois|" \
  "quatre|cinq|" \
  "dix|vingt|plus)\\b|l'|\\d)"

static OkrAdvicePattern tasks = OKR_ADVICE_PATTERN (
  OKR_ADVICE_HEAD "(?<word>"
  "(?:send|organi[sz]e|prepare|schedule|meet|attend|hire|recruit|arrange|invite|buy|purchase|brief|talk to|"
  "speak (?:to|with)|follow up|hand out|negotiate|knock on|apply (?:for|to)|submit|research|investigate|"
  "brainstorm|evaluate|"
  "renegotiate|reschedule|exhibit at|register for|sign up for|reach out to|get in touch with|cold-call|"
  "assess|compare|choose|select|appoint|coordinate|canvass|remind|thank|pitch|demo|distribute|relocate|"
  "convene|chair|rehearse|proofread|transcribe|vet|screen|poll|scout|nominate|subscribe to|fly to|drive to|gather|"
  "look for|identify|pick|decide on|agree on|compile|inventory|enrol|renew|cancel|archive|notify|circulate|forward|"
  "inspect|repair|paint|unload|staff|mentor|congratulate|lobby|mail out|travel to|take part in|participate in|"
  "hand over|take stock|take (?:photos|pictures)|spend \\d+ (?:hours?|days?|afternoons?|evenings?))\\b(?= )"
  "|(?:set up|put up|hang)(?= (?:a |an |the |\\d+ )?(?:\\S+ )?(?:meeting|call(?! cent)|appointment|stand|stall|booth|poster|workshop)s?\\b)"
  "|" OKR_ADVICE_WRITE_PAPER "(?= )"
  "|make (?=(?:\\d+ |a |the )(?:\\w+ )?(?:phone )?calls?\\b)|move (?=(?:in)?to (?:the|a|our) new\\b)"
  "|(?:count|weigh|label|fix|clean|wash|tidy|pack|scan|request|announce|tell|teach|archive|"
  "call|phone|e-?mail|mail|book|order|plan|post|tweet|visit|contact|train|present|review|update|host|audit|check|"
  "coach|map|monitor|track|report|join|sponsor|approve|process|pay|fill in|sort|file|ask|read|study|"
  "analy[sz]e|discuss|survey|facilitate|moderate|shortlist|benchmark|consult|advertise|inform|share|run|"
  "hold|do|clean|list)(?=" EN_THING ")"
  "(?! (?:\\d+ |a |an |the )?(?:\\w+ )?interviews?\\b)(?! (?:\\d+ |a |an |the )?\\d* ?(?:\\w+ )?tests?\\b)"
  "|(?:complete|finish|conduct|carry out)(?= (?:the |a |an |our )?(?:\\w+ )?(?:research|study|analysis|audit|"
  "survey|training|meeting)\\b)"
  "|(?:appeler|telephoner|envoyer|organiser|preparer|planifier|programmer|rencontrer|participer|visiter|"
  "contacter|former|"
  "recruter|embaucher|relire|presenter|mettre a jour|animer|inviter|relancer|acheter|commander|"
  "assister|discuter|"
  "echanger|solliciter|reserver|poster|analyser|etudier|auditer|lister|recenser|ranger|verifier|demarcher|"
  "convoquer|distribuer|negocier|frapper|demenager|rechercher|chercher|evaluer|comparer|choisir|selectionner|nommer|"
  "coacher|deposer|candidater|postuler|repondre|payer|valider|coordonner|sponsoriser|cartographier|rappeler|remercier|"
  "(?:re)?negocier|consulter|sonder|prospecter|benchmarker|intervenir|sensibiliser|diffuser|transmettre|soumettre|"
  "informer|annoncer|convier|mobiliser|"
  "identifier|reperer|inventorier|inspecter|controler|compter|peser|etiqueter|trier|nettoyer|laver|peindre|repeindre|"
  "reparer|afficher|accrocher|scanner|archiver|classer|demander|reclamer|renouveler|resilier|declarer|transferer|"
  "facturer|designer|affecter|deleguer|inscrire|prioriser|compiler|rassembler|enseigner|initier|feliciter|saluer|"
  "tracter|distribuer|photographier|demonter|deplacer|vider|emballer|charger|decharger|"
  "remplir|signaler|suivre|coller|corriger|transcrire|repertorier|numeroter|depouiller|auditionner|visionner|lire|"
  "completer|attribuer|arroser|balayer|cuisiner|plier|"
  "desherber|elaguer|notifier|expedier(?= (?:les|des) (?:invitations|courriers)))(?:a|ons)?(?=" FR_THING ")"
  "|passer(?= (?:\\d+|des|les|une?) (?:appels?|coups? de fil|annonces?|commandes?|heures?|jours?|journees?)\\b)"
  "|consacrer(?= \\d+ (?:heures?|jours?|journees?|apres-midi)\\b)"
  "|(?:se rendre|aller|prendre part|assister)(?= (?:a|au|aux|chez|en)\\b)|prendre (?:des )?photos(?= )|faire le tour(?= )"
  "|(?:effectuer|realiser|faire)(?= (?:une?|l'|le|la|des|les|\\d+) ?(?:\\w+ )?" EVENTS ")"
  "|ecrire(?= (?:a|au|aux)\\b)"
    "|(?:terminer|finir|finaliser|mener|conduire)(?= (?:l'|la |le |une? |\\d+ )" EVENTS ")"
  "|(?:tenir|heberger|co-?animer)(?= (?:une?|le|la|l'|notre|nos|des|\\d+) ?(?:\\S+ )?" EVENTS ")"
  "|(?:se reunir|s'inscrire|se former|se deplacer|se documenter|se renseigner|s'abonner|s'entretenir)"
  "(?= (?:a|au|aux|avec|chez|en|sur|\\d+)\\b)"
  "|(?:donner|dispenser|assurer)(?= (?:une?|des|\\d+) (?:\\w+ )?" EVENTS ")"
  "|give(?= (?:a|an|\\d+) (?:\\w+ )?(?:talk|training|workshop|lecture|presentation|interview|speech)s?\\b)"
  "|prendre (?:contact|rendez-vous)(?= )"
  ")");

/* The same as nouns, and what was done to how many */
static OkrAdvicePattern nouns = { .flags = G_REGEX_DUPNAMES, .pattern =
  OKR_ADVICE_HEAD "(?<word>"
  "(?:the )?(?:recruitment|hiring|organi[sz]ation|training|preparation|planning|sending|purchase) of\\b"
  "|(?:participation|attendance) (?:in|at)(?= \\d)"
  "|(?:le |la |l')?(?:embauche|recrutement|envoi|organisation|preparation|planification|animation|formation|"
  "negociation|renegociation|relance|achat)(?= (?:de|du|des)\\b| d')"
  "|(?:le |la |l')?(?:participation(?= a \\d)|(?:visite|appel|tenue|relecture|tournee|controle|inspection)(?= (?:de|des) "
  "\\d))"
  "|realisation(?= (?:d'une?|de la|de l'|de \\d+) ?(?:\\w+ )?(?:campagne|atelier|reunion|etude|sondage|audit|enquete|"
  "inventaire|analyse)s?\\b)"
  ")" OKR_ADVICE_NO_METRIC
  "|^\\d+ (?:\\S+ ){1,4}?(?<!interviews )(?<!tests )(?<word>hired|recruited|trained|organi[sz]ed|contacted|invited|"
  "(?:recrute|embauche|forme|organise|contacte|appele|invite|relance)e?s)\\b" };

static void
check_task_not_result (OkrAdviceCheck *check)
{
  g_autofree char *found = okr_advice_text_find (check->text, &tasks);

  if (found == NULL)
    found = okr_advice_text_find (check->text, &nouns);

  if (found != NULL)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, found,
                          _("“%s” reads like a task: what should it bring about?"), found);
}

static const OkrAdviceExample examples[] = {
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Call 50 prospects a week"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Send a newsletter every month"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "Organise the partner conference"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "We will train all managers"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Recruitment of 5 drivers"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "5 drivers hired"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "Draw up the yearly budget"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Set up 3 meetings with the council"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Write the guide for new members"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Set up a call centre in Lille"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Preparation of an order from 6 minutes to 3"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Hold 40 interviews with managers"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Call centre answers within 20 seconds"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Train delays from 12 to 5 minutes"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Appeler 50 prospects par semaine"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Organiser 4 ateliers"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Envoyer l'enquête à tous"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Écrire à tous les anciens"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Recrutement de 5 chauffeurs"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "5 chauffeurs recrutés"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Nous organiserons la journée des bénévoles"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Rédiger le cahier des charges"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Inspecter 30 ascenseurs"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Tenir 3 colloques"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Contacter directement les 40 mairies"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Rédiger le guide des bénévoles"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Demandes traitées dans la journée de 40 % à 80 %"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Préparation d'une commande de 6 minutes à 3"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Mener 40 entretiens avec des gérants"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Comprendre qui est prêt à payer"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Former members who return from 5% to 12%"),
};

const OkrAdviceRule okr_advice_rule_task_not_result = {
  .id = "task-not-result",
  .title = N_("Task instead of a result"),
  .reason = N_("A task is something that you do; a key result is what changes because it was done. Keep the task as "
               "an idea of this key result, and write down what it should bring about."),
  .source = "M34",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE | OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_task_not_result,
  OKR_ADVICE_EXAMPLES (examples),
};
