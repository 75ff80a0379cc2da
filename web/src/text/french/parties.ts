/** What is wrong with a seller or a customer: identifiers, addresses, terms. */
export const PARTIES = {
  '{text} is no SIREN: it has not 9 digits.': '{1} n’est pas un SIREN : il faut 9 chiffres.',
  '{text} is no SIREN: its Luhn key is wrong.': '{1} n’est pas un SIREN : sa clé est fausse.',
  '{text} is no SIRET: it has not 14 digits.': '{1} n’est pas un SIRET : il faut 14 chiffres.',
  '{text} is no SIRET: its Luhn key is wrong.': '{1} n’est pas un SIRET : sa clé est fausse.',
  '{text} is no SIRET: its first 9 digits are no SIREN.':
    '{1} n’est pas un SIRET : ses 9 premiers chiffres ne sont pas un SIREN.',
  '{text} is no SIRET of {text}: it begins with another SIREN.':
    '{1} n’est pas un SIRET de {2} : il commence par un autre SIREN.',
  '{text} is no VAT number: it does not begin with a country.':
    '{1} n’est pas un numéro de TVA : il ne commence pas par un pays.',
  '{text} is no VAT number: those of Greece begin with EL.':
    '{1} n’est pas un numéro de TVA : ceux de Grèce commencent par EL.',
  '{text} is no VAT number of {word}: its form is another.':
    '{1} n’est pas un numéro de TVA de {2} : sa forme est autre.',
  '{text} is no VAT number of FR: its key is wrong.':
    '{1} n’est pas un numéro de TVA français : sa clé est fausse.',
  '{text} is no IBAN: it has not 2 letters, 2 digits and 11 to 30 characters.':
    '{1} n’est pas un IBAN : il faut 2 lettres, 2 chiffres, puis 11 à 30 caractères.',
  '{text} is no IBAN: its key is wrong.': '{1} n’est pas un IBAN : sa clé est fausse.',
  '{text} is no BIC: it has not 8 or 11 characters with a country in the middle.':
    '{1} n’est pas un BIC : il faut 8 ou 11 caractères, avec un pays au milieu.',
  '{text} is no country of ISO 3166 (two letters).': '{1} n’est pas le code d’un pays (deux lettres).',
  '{text} is no unit of UN/ECE recommendation 20.': '{1} n’est pas le code d’une unité (recommandation 20).',
  '{text} is no scheme of electronic addresses (EAS).':
    '{1} n’est pas un type d’adresse de facturation électronique (EAS).',
  '{text} is no address of scheme 0225: it has not 1 to {number} letters, digits, + - _ or dots.':
    '{1} n’est pas une adresse du type 0225 : il faut 1 à {2} lettres, chiffres, + - _ ou points.',
  '{text} is no address of scheme 0225: it does not begin with a SIREN.':
    '{1} n’est pas une adresse du type 0225 : elle ne commence pas par un SIREN.',
  '{text} is no address of {text}: under scheme 0225 it begins with the SIREN.':
    '{1} n’est pas une adresse de {2} : dans le type 0225, elle commence par le SIREN.',
  '{text} is no e-mail address, as scheme EM asks for.':
    '{1} n’est pas une adresse de courriel, que le type EM demande.',
  '{text} has a space in it.': '{1} contient une espace.',
  '{text} is no routing code: it has not 1 to {number} letters, digits, + - _ or dots.':
    '{1} n’est pas un code de routage : il faut 1 à {2} lettres, chiffres, + - _ ou points.',
  'At most 64 characters stand before the @.': 'Il y a 64 caractères au plus avant le @.',
  'A business pays within {number} days, not {number}.': 'Une entreprise paie sous {1} jours, pas {2}.',
  'A business pays within {number} days with a day of the month, not {number}.':
    'Une entreprise paie sous {1} jours quand un jour du mois est fixé, pas {2}.',
  'A business pays within {number} days with the end of a month, not {number}.':
    'Une entreprise paie sous {1} jours fin de mois, pas {2}.',
  'A public body pays within {number} days, not {number}.':
    'Une administration paie sous {1} jours, pas {2}.',
  'A public body pays within {number} days with a day of the month, not {number}.':
    'Une administration paie sous {1} jours quand un jour du mois est fixé, pas {2}.',
  'A public body pays within {number} days with the end of a month, not {number}.':
    'Une administration paie sous {1} jours fin de mois, pas {2}.',
  'The address of the seller is missing.': 'L’adresse du vendeur manque.',
  'The address of the customer is missing.': 'L’adresse du client manque.',
  'Number and street are missing.': 'Le numéro et la rue manquent.',
  'The city is missing.': 'La ville manque.',
  'The post code is missing.': 'Le code postal manque.',
  'An electronic address has at most {number} characters.':
    'Une adresse de facturation électronique a {1} caractères au plus.',
  'A seller that charges VAT has a VAT number.': 'Un vendeur qui facture la TVA a un numéro de TVA.',
  'It is not said whether this is a business, a consumer or a public body.':
    'Il n’est pas dit si c’est une entreprise, un particulier ou une administration.',
  'A French business has a SIREN.': 'Une entreprise française a un SIREN.',
  'The VAT number is missing; null says that there is none.':
    'Le numéro de TVA manque ; s’il n’y en a pas, dites-le.',
  'There is neither an electronic address nor an e-mail.':
    'Il n’y a ni adresse de facturation électronique, ni courriel.',
  'A French business is reached in the French directory, scheme 0225.':
    'Une entreprise française est jointe par l’annuaire français, type 0225.',
  'The address of a French business begins with its SIREN, {text}.':
    'L’adresse d’une entreprise française commence par son SIREN, {1}.',
} as const;
