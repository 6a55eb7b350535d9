/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wordings of outputs.  The first verb or noun decides, or the state that a thing shall be in ("live by June").
 * Nothing is said where the object is no thing (trust, a culture), nor where delivering is the service itself
 * ("deliver 95 % of orders").  */

#include "config.h"

#include "logic/advice/okr-advice-output.h"

/* Things in the making, for verbs that are also said of other things */
#define WORKS \
  "(?:redesign|migration|refonte|development|developpement|construction|implementation|roll-?out|integration|website|" \
  "site|works|building|bridge|book|film|album|manual|catalogue|logo|travaux|chantier|batiment|pont|piste|livre|manuel|" \
  "charte|app|application|platform|plateforme|prototype|version|feature|module|tool|outil|portal|portail)"

/* What one opens or starts as a project; a market or a service is opened to people. */
#define PLACES \
  "(?:podcast|blog|newsletter|wing|office|channel|programme?|course|academy|lab|branch|cent(?:re|er)|page|" \
  "account|canteen|warehouse|depot|studio|showroom|garden|nursery|library|kiosk|subsidiary|" \
  "succursale|filiale|atelier|entrepot|salle|jardin|creche|bibliotheque|kiosque|point relais|boutique en ligne|" \
  "aile|bureau|chaine|cours|academie|laboratoire|agence|centre|compte|cantine|antenne|espace)s?"

/* A made thing that is named after what it shall grow: "a loyalty scheme", "un programme de fidélité" */
#define SCHEMES \
  "(?:scheme|programme?|system|tool|app|application|platform|portal|card|survey|policy|charter|kit|campaign|dashboard|" \
  "module|site|page|training|index|dispositif|systeme|outil|plateforme|plate-forme|portail|carte|charte|politique|" \
  "campagne|barometre|questionnaire|tableau|formation|parcours|label|indice)s?\\b"

/* Not made but grown: an objective may well be to build them. */
#define GROWN_WORDS \
  "(?:trust|confidence|cultur|relationship|communit|awareness|loyalty|habit|demand|desire|" \
  "jobs?\\b|" \
  "skills?\\b|reputation|momentum|bridges?\\b|team spirit|partnerships?|sense|feeling|autonom|sales|usage|value|" \
  "engagement|solidarit|curiosity|motivation|interest|collaboration|cooperation|preference|growth|audience|" \
  "moments?\\b|memor(?:y|ies)\\b|opportunit|conditions?\\b|leaders?\\b|talents?\\b|generation|friendship|joy\\b|" \
  "enthusiasm|empathy|clarity|calm|peace|(?:place|space|room) (?:where|for)|souvenirs?\\b|occasions?\\b|amitie|joie|" \
  "enthousiasme|empathie|clarte|emotions?\\b|(?:lieu|endroit) ou|accounts\\b|comptes\\b|profiles?\\b|profils?\\b|" \
  "belonging|inclusion|diversity|resilien|well-?being|pride|excitement|word of mouth|safety|" \
  "adhesion|cohesion|curiosite|gout (?:de la|de l'|des|du)\\b|appetit|plaisir|initiative|ambiance|securite|serenite|egalite|diversite|mixite|" \
  "ecoute|entraide|bien-etre|interet|attachement|bouche-a-oreille|croissance|clientele|satisfaction|emulation|" \
  "confiance|culture|climat|relation|liens?\\b|communaut|habitude|envie|desir|notoriete|valeur|reflexe|competence|" \
  "emplois?\\b(?! du temps)|dialogue|esprit|entente|sentiment|fidelite|fierte|ventes|activite)"

#define GROWN "(?! (?:(?!" SCHEMES ")\\S+ ){0,3}?" GROWN_WORDS "(?!\\S* " SCHEMES "))"

/* That is work, and no thing for anybody: see okr-advice-rule-task-not-result.c. */
static OkrAdvicePattern papers = OKR_ADVICE_PATTERN (OKR_ADVICE_HEAD OKR_ADVICE_WRITE_PAPER);

/* Delivering is the service: a share of it, or its time */
static OkrAdvicePattern services = OKR_ADVICE_PATTERN (
  OKR_ADVICE_HEAD "(?:deliver|ship|produce|livrer|expedier|produire|livraison|delivery) (?:of |de |d')?(?:at least |au moins |plus de |over )?"
  "\\d[\\d.,]* ?%"
  "|\\bon time\\b|\\ba temps\\b|\\ba l'heure\\b");

static OkrAdvicePattern verbs = OKR_ADVICE_PATTERN (
  OKR_ADVICE_HEAD "(?<word>"
  "(?:launch|relaunch|publish|deploy|implement|release|ship|deliver|install|redesign|roll out|set up|migrate|introduce|"
  "put (?:in place|online|live)|produce|write|rewrite|draft|design|code|automate|integrate|go live|add|upgrade|"
  "update to|moderni[sz]e|"
  "digiti[sz]e|replace|renovate|refurbish|revamp|overhaul|refactor|port|equip|lay|erect|manufacture|assemble|configure|"
  "film|record|upload|document|prototype|craft|engineer|compose|print|translate|locali[sz]e|dub|subtitle|embed|package|"
  "furnish|wire|electrify|mechani[sz]e|computeri[sz]e|sunset|phase out|bring out|bring to market|make available|"
  "stand up|spin up|kick off|put together|formali[sz]e|standardi[sz]e|"
  "centrali[sz]e|retrofit|decommission|open-source|re-?(?:launch|publish|deploy|write|design|code)|remodel)"
  "(?= (?!(?:rate|delay|time|date|error|issue|cost|note|from|of)s?\\b|(?:is|are|was|has)\\b|"
  "(?:\\S+ed|built|written|made|construite?|essayee?)(?:,| by\\b| par\\b|$)))" GROWN
  "|(?:build|create|develop|rebuild|establish|extend)(?= )" GROWN
  "|(?:put|get|bring|take|have)(?= (?:\\S+ ){1,6}?(?:in place|live|online|to market|on the market|out of the door|"
  "up and running|in(?:to)? (?:production|service|operation))\\b)" GROWN
  "|(?:set|roll|stand|spin)(?= (?:the|a|an|our|\\d+) (?:\\S+ ){1,5}?(?:up|out)\\b)" GROWN
  "|(?:connect|merge|unify|consolidate)(?= (?:the |our |all |\\d+ )?(?:\\S+ ){0,2}?(?:systems?|databases?|software|"
  "tools?|sites?|platforms?|apps?|files)\\b)"
  "|(?:complete|finish|finali[sz]e|terminer|finir|finaliser|achever|boucler)(?= (?:the |a |our |l'|la |le |les |nos |"
  "une? )?(?:\\w+ )?" WORKS "s?\\b)"
  "|(?:start|open|begin|inaugurate)(?= (?:a|an|the|our|\\d+) (?:new |second |first )?" PLACES "\\b)"
  "|(?:open|ouvrir)(?= (?:the |an? |our |l'|la |le |une? |notre )(?:\\w+ )?(?:platform|portal|app|application|tool|"
  "plateforme|plate-forme|portail|appli|outil|extranet|intranet)\\b)"
  "|(?:switch|move|transition|change)(?: over)?(?= to (?:the |a |an |our )?new\\b)"
  "|(?:launch|releas|publish|deploy|implement|install|migrat|build|creat|develop|redesign|writ|automat|shipp|"
  "integrat|produc|deliver|translat|film|record|print|upgrad|sett(?=ing up)|roll(?=ing out))ing"
  "(?= (?:up |out )?(?:a|an|the|our|new|\\d+)\\b)" GROWN
  "|(?:lancer|relancer(?= (?:le|la|l'|notre) (?:site|application|produit))|livrer|publier|deployer|implementer|"
  "implanter|"
  "mettre en (?:ligne|place|production|service|oeuvre)|refondre|rediger|installer|instaurer|migrer|produire|concevoir|"
  "developper|construire|batir|creer|automatiser|integrer|ajouter|moderniser|numeriser|digitaliser|dematerialiser|"
  "remplacer|renover|rehabiliter|reamenager|amenager|agrandir|equiper|refaire|reecrire|dispenser|documenter|elaborer|"
  "etablir|fonder|configurer|parametrer|fabriquer|assembler|filmer|tourner|enregistrer|poser|coder|"
  "prototyper|definir(?= (?:une?|le|la|les|nos) (?:\\S+ )?(?:processus|procedure|charte|politique|feuille|cadre)s?\\b)|"
  "formaliser|standardiser|harmoniser|centraliser|mettre (?:a disposition|sur pied|au point)|editer|imprimer|remanier|"
  "decommissionner|constituer|introduire|generaliser|industrialiser|commercialiser|activer|raccorder|cabler|isoler|"
  "televerser|brancher|interfacer|instituer|decorer|doter|fournir|composer|entamer|repenser|reorganiser|remodeler|relooker|maquetter|illustrer|baliser|planter|semer|"
  "traduire|localiser|doubler(?= (?:les |nos |\\d+ )?(?:films|videos)\\b)|sous-titrer|informatiser|robotiser|mecaniser|"
  "motoriser|electrifier|mutualiser|relier|interconnecter|meubler|agencer|carreler|creuser|paver|reediter|republier|"
  "mettre (?:en (?:exploitation|chantier|fabrication)|a jour(?= (?:le|la|l'|notre) ?(?:site|application|appli)\\b)|"
  "hors service)|"
  "restaurer|vegetaliser|bitumer|eriger|tracer|dupliquer|packager|outiller|"
  "mettre (?:en (?:route|marche|circulation|vente|rayon|open source|libre[- ](?:service|acces))|sur le marche|a niveau)|passer (?:en production|a la version)|"
  "faire (?:construire|installer|paraitre)|"
  "re-?(?:deployer|construire|batir|developper|concevoir|publier|installer))"
  "(?:a|ons)?(?= )" GROWN
  "|(?:basculer|passer|migrer)(?= (?:sur|vers|a|au) (?:(?:le|la|un|une|notre) )?(?:nouveau|nouvel|nouvelle)\\b)"
  "|(?:demarrer|debuter|ouvrir|inaugurer)(?= (?:en [a-z]|(?:une?|le|la|l'|notre) ?(?:nouvel(?:le)? |nouveau |"
  "premiere? |deuxieme )?" PLACES "\\b))"
  "|renouveler(?= (?:(?:tout |toute )?(?:le|la|les|l'|nos|notre) ?)(?:parc|flotte|materiel|equipements?|mobilier|outils?|machines)\\b)"
  "|(?:etendre|elargir)(?= (?:le|la|l'|notre) ?(?:reseau|site|application|service|programme|dispositif)\\b)"
  "|revoir(?= (?:le|la|les|l'|notre|nos) ?\\S)|proposer(?= (?:une?|des|le|la|les) (?:nouve|premi))"
  "|adopter(?= (?:une?|le|la|notre) (?:nouvel(?:le)?|nouveau)\\b)"
  "|(?:passer|basculer|equiper)(?= (?:les |nos |\\d[\\d ]*)(?:postes|serveurs|ordinateurs|sites|magasins|"
  "machines|salles)\\b)"
  "|(?:realiser|faire)(?= (?:une?|le|la|les|des|\\d+) (?:\\w+ )?(?:video|film|site|guide|livret|catalogue|brochure|maquette|"
  "prototype|application|appli|plateforme|outil|module|refonte|travaux|amenagement|installation|documentation|affiche|"
  "logo|base de donnees|tableau de bord|podcast|exposition)s?\\b)"
  "|monter(?= (?:une?|le|la|\\d+) )" GROWN
  "|ecrire(?= (?!(?:a|au|aux)\\b))"
  "|sortir(?= (?:(?:la|le|une?|notre|nos|les|des|\\d+) )?(?:\\w+ )?(?:version|fonctionnalite|application|appli|"
  "jeu|produit|module|"
  "numero|magazine|edition|catalogue|brochure|rapport|barometre|podcast|episode|correctif|menu|carte|"
  "mise a jour|site|outil|film|livre|album|gamme|collection)s?\\b)"
  ")");

/* The same as nouns: "launch of", "mise en place de" */
static OkrAdvicePattern nouns = OKR_ADVICE_PATTERN (
  OKR_ADVICE_HEAD "(?<word>"
  "(?:the |a )?(?:re-?launch|launch|release|publication|delivery|deployment|implementation|roll-?out|creation|"
  "development|migration|redesign|construction|installation|introduction|automation|moderni[sz]ation|"
  "digiti[sz]ation|computeri[sz]ation|electrification|translation|locali[sz]ation|printing|replacement|renovation|rewrite|rewriting|overhaul|upgrade|set-?up|rebuild|prototyping) of\\b" GROWN
  "|(?:le |la |l')?(?:re)?(?:lancement|publication|livraison|mise (?:en (?:ligne|place|production|service|oeuvre)|"
  "a disposition|sur pied|au point)|deploiement|creation|developpement|refonte|migration|construction|installation|"
  "redaction|conception|implementation|implantation|instauration|automatisation|ajout|modernisation|numerisation|"
  "digitalisation|dematerialisation|informatisation|robotisation|electrification|traduction|localisation|sous-titrage|"
  "impression|reedition|equipement|remplacement|renovation|rehabilitation|amenagement|reecriture|elaboration|"
  "fabrication|configuration|parametrage|prototypage|introduction|generalisation|industrialisation|commercialisation|"
  "activation|parution|sortie|pose|raccordement|restauration|isolation|agrandissement|achevement|finalisation|"
  "mise (?:en (?:route|marche|circulation|vente|rayon)|sur le marche|a niveau)|realisation(?= (?:d'une?|du|de la|de \\d+) (?:\\w+ )?(?:video|film|"
  "site|guide|livret|catalogue|maquette|prototype)s?\\b)|ouverture(?= (?:d'une?|du|de la|de \\d+) ?(?:nouvel(?:le)? |"
  "nouveau )?" PLACES "\\b))(?= (?:de|du|des)\\b| d')" GROWN
  ")" OKR_ADVICE_NO_METRIC);

/* Somebody does something with what was made, or it was grown: then it is no longer about the making. */
static OkrAdvicePattern uses = OKR_ADVICE_PATTERN (
  "^(?:an? |the |our |une? |la |le |l'|notre )?(?:\\S+ )?" GROWN_WORDS "\\S* (?!" SCHEMES ")"
  "|\\b(?:uses?|used|using|read|adopt(?:s|ed)?|tr(?:y|ies|ied)|opened|reused|recommend(?:s|ed)?|plays?|played|watch(?:es|ed)?|"
  "come back|arrives?|work without|utilis(?:e|ent|ee?s?)|lues?|lus|adopt(?:e|ent|ee?s?)|essay(?:e|ent|ee?s?)|ouvertes?|"
  "recommand(?:e|ent|ee?s?)|arrivent|reviennent|servent)\\b");

/* The state that a thing shall be in */
static OkrAdvicePattern states = OKR_ADVICE_PATTERN (
  "\\b(?:is|are) (?:now |fully )?(?:ready|available|operational|finished|completed|built|installed)"
  "(?= (?:by|before|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|[.,;]?$)"
  "|\\b(?:est|sont) (?:enfin |bien |desormais )?(?:pret|disponible|operationnel|termine|acheve|finalise|livre|construit|installe)"
  "(?:le)?e?s?(?= (?:avant|d'ici|fin|debut|le \\d|en (?:janv|fev|mars|avril|mai|juin|juil|aout|sept|oct|nov|dec))|[.,;]?$)"
  "|\\b(?:goes? live|gone live|is live|live by|live in|live on|"
  "(?:launched|published|released|deployed|rolled out)(?! (?:from|via|through|without)\\b)|"
  "in production|online by|(?:is|are|been) (?:now |fully )?(?:implemented|in place|up and running)|"
  "(?:features?|modules?|versions?|integrations?|tools?) (?:shipped|delivered|built))\\b(?= |$|[.,;])"
  "|\\b(?:is|site|website|shop|store|page|portal|platform|catalogue|version) online$"
  "|\\b(?:est|sont|ete|soit) (?:enfin |bien )?(?:en place|en (?:ligne|production|service)|"
  "(?:mise?s? en (?:ligne|place|production|service|oeuvre)|(?:lance|publie|deploye|implemente|installe|automatise|"
  "migre)e?s?))\\b"
  "|^\\d+ (?!%)(?:\\S+ ){1,4}(?:mise?s? en (?:ligne|place|production|service)|(?:lance|publie|deploye|automatise|migre|"
  "developpe|redige|construit|prototype|cree|installe|ajoute|produit|pose|plante|tourne|integre|numerise|documente|"
  "modernise|remplace|renove|realise|equipe|imprime|localise|fabrique|raccorde|electrifie|cable|filme)e?s|"
  "^\\d+ (?!%)(?:\\S+ ){1,4}traduite?s)\\b"
  "|^\\d+ (?!%)(?:\\S+ ){1,4}(?:created|written|installed|added|produced|filmed|recorded|migrated|renovated|automated|"
  "digiti[sz]ed|documented|replaced|translated|printed|locali[sz]ed|upgraded|wired|furnished|equipped)(?= by\\b| in \\d|[.,;]?$)"
  "|\\b(?:(?<!nt |is |ses |ees |tes )en ligne|en production|(?:lance|publie|deploye|implemente|installe)e?s?)"
  "(?= (?:avant|d'ici|fin|debut|le \\d|en (?:janv|fev|mars|avril|mai|juin|juil|aout|sept|oct|nov|dec))|[.,;]?$)");

/**
 * okr_advice_output_find:
 * @text: a wording
 *
 * Returns: (transfer full) (nullable): the words that say that something is made
 */
char *
okr_advice_output_find (const OkrAdviceText *text)
{
  OkrAdvicePattern *patterns[] = { &verbs, &nouns, &states };
  char *found = NULL;

  if (okr_advice_text_matches (text, &services) || okr_advice_text_matches (text, &papers))
    return NULL;

  for (gsize i = 0; found == NULL && i < G_N_ELEMENTS (patterns); i++)
    if (patterns[i] != &states || !okr_advice_text_matches (text, &uses))
      found = okr_advice_text_find (text, patterns[i]);

  return found;
}

/**
 * okr_advice_output_is_key_result:
 * @key_result: a key result
 *
 * Returns: whether @key_result is an output, by what the team says of it or by its wording
 */
gboolean
okr_advice_output_is_key_result (const OkrAdviceKeyResult *key_result)
{
  g_autoptr (OkrAdviceText) text = okr_advice_text_new (key_result->title);
  g_autofree char *found = okr_advice_output_find (text);

  return found != NULL || key_result->nature == OKR_NATURE_OUTPUT;
}
