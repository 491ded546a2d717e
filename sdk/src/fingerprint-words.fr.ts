// In the same order in every language. What is printed stays: words are never moved, replaced or taken out.
const WORDS =
  'rivière|mer|lac|montagne|vallée|forêt|désert|île|plage|grotte|pluie|neige|vent|nuage|orage|soleil|lune|' +
  'étoile|ciel|arc-en-ciel|matin|soir|printemps|été|automne|hiver|pierre|sable|argile|or|argent|cuivre|fer|' +
  'verre|bois|papier|laine|coton|soie|cuir|arbre|feuille|racine|branche|fleur|rose|jasmin|lys|tulipe|herbe|' +
  'palmier|olive|cèdre|chêne|pin|saule|graine|jardin|champ|ferme|pomme|poire|orange|citron|banane|raisin|figue|' +
  'datte|melon|cerise|pêche|abricot|grenade|fraise|amande|noix|tomate|pomme de terre|oignon|ail|carotte|' +
  'concombre|poivre|citrouille|haricot|lentille|riz|blé|farine|pain|gâteau|miel|sucre|sel|huile|lait|beurre|' +
  'fromage|œuf|soupe|thé|café|eau|menthe|cannelle|safran|cheval|chameau|vache|mouton|chèvre|lapin|chat|lion|' +
  'tigre|éléphant|girafe|gazelle|loup|renard|ours|singe|tortue|grenouille|poisson|baleine|dauphin|crabe|' +
  'coquillage|perle|oiseau|aigle|faucon|hibou|colombe|cygne|canard|coq|paon|cigogne|hirondelle|plume|nid|' +
  'abeille|papillon|fourmi|escargot|araignée|maison|porte|fenêtre|toit|mur|escalier|cuisine|table|chaise|lit|' +
  'miroir|lampe|bougie|tapis|rideau|oreiller|couverture|panier|bouteille|tasse|assiette|cuillère|fourchette|' +
  'four|seau|balai|clé|serrure|cloche|horloge|échelle|marteau|clou|scie|corde|aiguille|fil|bouton|ciseaux|' +
  'crayon|encre|livre|lettre|timbre|carte|drapeau|école|bibliothèque|musée|théâtre|marché|boulangerie|' +
  'pharmacie|hôpital|château|palais|tour|pont|route|place|fontaine|puits|moulin|port|phare|village|ville|tente|' +
  'bateau|navire|voile|ancre|train|bus|vélo|roue|avion|ballon|cerf-volant|balle|tambour|flûte|guitare|violon|' +
  'piano|chanson|danse|tableau|couleur|médecin|professeur|boulanger|fermier|tailleur|menuisier|marin|invité|' +
  'ami|voisin|chapeau|chemise|manteau|chaussure|gant|écharpe|bague|poche|parapluie'

export default WORDS.split('|')
