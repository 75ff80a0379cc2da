/** What is wrong with a value, whatever field it is in. */
export const VALUES = {
  'An id is 1 to 64 letters, digits, _ or -.':
    'Un identifiant a de 1 à 64 lettres sans accent, chiffres, _ ou -.',
  'An id is a string or an integer.': 'Un identifiant est un texte ou un nombre entier.',
  'An id cannot be changed.': 'Un identifiant ne change pas.',
  'The id in the path is {text}.': 'L’identifiant est {1}, et il ne change pas.',
  'The server sets this field.': 'Ce champ est rempli par le serveur.',
  'Unknown field.': 'Ce champ est inconnu.',
  'An amount has at most two decimals.': 'Un montant a deux décimales au plus.',
  'An amount is at least {euros}.': 'Un montant est d’au moins {1}.',
  'A threshold is at least {euros}.': 'Un seuil est d’au moins {1}.',
  'An amount is above 0.': 'Un montant est supérieur à 0.',
  'A price has at most six decimals.': 'Un prix a six décimales au plus.',
  'A quantity has at most four decimals.': 'Une quantité a quatre décimales au plus.',
  'Percent have at most two decimals.': 'Un pourcentage a deux décimales au plus.',
  '{text} would be read as {text}: write at most 15 digits.':
    '{1} serait lu {2} : écrivez 15 chiffres au plus.',
  'Must be a whole number from {number} to {number}, in decimal digits.':
    'Il faut un nombre entier de {1} à {2}.',
  'This text is blank.': 'Ce texte est vide.',
  'This text is not Unicode.': 'Ce texte contient un caractère incomplet.',
  '{text} is an invisible character: leave it out.': '{1} est un caractère invisible : retirez-le.',
  '{text} cannot be printed on a bill.': '{1} ne peut pas être imprimé sur une facture.',
  'A day is written as {day}.': 'Une date s’écrit comme le {1}.',
  'The year is 2000 to 2099.': 'L’année va de 2000 à 2099.',
  'A month is written as 2026-11, of 2000 to 2099.': 'Un mois s’écrit 2026-11, de 2000 à 2099.',
  'A year is written as 2026, of 2000 to 2099.': 'Une année s’écrit 2026, de 2000 à 2099.',
  'The last day lies before the first.': 'Le dernier jour est avant le premier.',
  'The last month lies before the first.': 'Le dernier mois est avant le premier.',
  'At most {number} months are answered.': 'La réponse couvre {1} mois au plus.',
  'At most {number} days are answered.': 'La réponse couvre {1} jours au plus.',
  'A year needs no first and no last day.': 'Avec une année, il ne faut ni premier ni dernier jour.',
  'A financial year has a first and a last day.': 'Un exercice a un premier et un dernier jour.',
  'A year has four digits, 0000 to 9999.': 'Une année a quatre chiffres.',
  'In UTC this lies outside the years 0000 to 9999.': 'Ce moment est hors des années 0000 à 9999.',
  'Second 60: leap seconds are not supported, since times are Unix times.': 'La seconde 60 n’existe pas ici.',
  'The offset from UTC is missing: Z, or one like +01:00.':
    'Il manque le décalage horaire : Z, ou par exemple +01:00.',
  'Must be an RFC 3339 time, e.g. 2026-11-29T09:34:00.000Z.':
    'Un moment s’écrit par exemple 2026-11-29T09:34:00.000Z.',
} as const;
