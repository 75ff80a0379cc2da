/** What is wrong with the seller, series of numbers, API keys, rules, or what is asked of the audit trail. */
export const SETTINGS = {
  'A number was given already: siren stays {text}.': 'Un numéro a déjà été donné : le SIREN reste {1}.',
  'A number was given already: timeZone stays {text}.':
    'Un numéro a déjà été donné : le fuseau horaire reste {1}.',
  'An account is 3 digits, and up to 17 digits or capital letters behind them.':
    'Un compte a 3 chiffres, puis 17 chiffres ou majuscules au plus.',
  '{text} is no time zone of the IANA database.': '{1} n’est pas un fuseau horaire connu.',
  'This JPEG is of a rare kind: save it as a baseline JPEG.':
    'Ce JPEG est d’une sorte rare : enregistrez-le en JPEG de base.',
  'This JPEG has {number} bits a colour: save it with 8.':
    'Ce JPEG a {1} bits par couleur : enregistrez-le avec 8.',
  'This JPEG has the colours of print (CMYK): save it with those of screens (RGB).':
    'Ce JPEG a les couleurs de l’imprimerie (CMJN) : enregistrez-le avec celles de l’écran (RVB).',
  'This is no whole JPEG: {text}.': 'Ce JPEG n’est pas entier ou pas lisible.',
  'This is no whole PNG: {text}.': 'Ce PNG n’est pas entier ou pas lisible.',
  'The seller has no such logo: send the image as data.':
    'Ce logo n’est plus celui du vendeur : envoyez l’image à nouveau.',
  'SHA-256, in hexadecimal digits.': 'Il faut une empreinte SHA-256, en hexadécimal.',
  'Base64, with its padding.': 'Il faut du base64, avec son remplissage.',
  'A new logo has data, and the one there is has the sha256 that was answered: one of them.':
    'Il faut une nouvelle image, ou celle qui est là, mais une seule.',
  'A logo has at most {number} bytes; this one has {number}.':
    'Un logo a {1} octets au plus ; celui-ci en a {2}.',
  'Printed on white, this PNG has {number} bytes, and at most {number} are possible: make it smaller.':
    'Imprimé sur fond blanc, ce PNG a {1} octets, et {2} sont possibles : réduisez-le.',
  'A logo has 1 to {number} pixels a side; this one has {number} × {number}.':
    'Un logo a de 1 à {1} pixels de côté ; celui-ci en a {2} × {3}.',
  'series/{id} does not exist.': 'La série {1} n’existe pas.',
  'series/{id} has given a number: it stays as it is.':
    'La série {1} a déjà donné un numéro : elle reste comme elle est.',
  'Its numbers could be those of series/{id}, {text}: begin them with another text.':
    'Ses numéros pourraient être ceux de la série {1}, {2} : commencez-les par un autre texte.',
  'There are {number} series: there can be no more.': 'Il y a {1} séries : il ne peut y en avoir plus.',
  'The pattern has no counter, such as {00000}.': 'Le modèle n’a pas de compteur, comme {00000}.',
  'The pattern has braces other than one {YYYY} and one counter such as {00000}.':
    'Le modèle a d’autres accolades qu’un {YYYY} et un compteur comme {00000}.',
  'The pattern has other characters than A-Z a-z 0-9 + - _ /.':
    'Le modèle a d’autres caractères que A-Z a-z 0-9 + - _ /.',
  'Its numbers would have {number} characters, more than {number}.':
    'Ses numéros auraient {1} caractères, plus que {2}.',
  'A scope is like customers:read.': 'Un droit s’écrit comme customers:read.',
  'api-keys/{id} does not exist.': 'Cette clé n’existe pas ou plus.',
  'The API key of this request has been revoked.': 'La clé de cette demande a été révoquée.',
  'analytics/rules/{id} does not exist.': 'Cette règle n’existe pas ou plus.',
  'There are already {number} rules, which is the maximum.': 'Il y a déjà {1} règles, et c’est le maximum.',
  'This is not Unicode, or longer than 256 bytes.': 'Ce texte est plus long que 256 octets, ou incomplet.',
  'The total has no key.': 'Le total n’a pas de clé.',
  'A resource is seller, or a path like bills/7, customers/7 or analytics/rules/7.':
    'Une ressource est seller, ou un chemin comme bills/7, customers/7 ou analytics/rules/7.',
  'An act is one word, as finalize.': 'Un acte est un mot, comme finalize.',
  'The versions of a resource are all of them: leave out from, to, principal and act.':
    'Les versions d’une ressource ne se filtrent pas.',
} as const;
