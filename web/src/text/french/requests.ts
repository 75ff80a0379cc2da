/** Why a request was refused or not answered, whatever it was about. */
export const REQUESTS = {
  'The token lacks the scope {text}.': 'Il manque à votre accès : {1}.',
  'The token or API key is no longer valid.': 'Votre session n’est plus valable.',
  'The request timed out.': 'La réponse n’est pas venue à temps.',
  '{text} has changed; its current version is {text}.': 'Quelqu’un d’autre l’a modifié entre-temps.',
  'Send If-Match with the ETag of the version you have read.':
    'Il faut dire quelle version a été lue (If-Match).',
  'If-Match must be * or a list of at most {number} quoted tags.':
    'If-Match est * ou une liste de {1} étiquettes au plus.',
  'Not a list of entity tags.': 'Ce n’est pas une liste d’étiquettes de version.',
  'An ETag as it was answered, in its quotes.': 'Il faut l’étiquette de version telle qu’elle a été reçue.',
  'This cursor belongs to another query or another caller. Start again without a cursor.':
    'Cette suite appartient à une autre recherche : recommencez au début.',
  'An Idempotency-Key is 1 to 255 printable ASCII characters.':
    'Une clé d’idempotence a de 1 à 255 caractères ASCII.',
  'This Idempotency-Key was used for another request.':
    'Cette clé d’idempotence a servi à une autre demande.',
  'The first request with this Idempotency-Key is still running.':
    'La première demande est encore en cours : réessayez dans un instant.',
  'The body must be application/json.': 'Le corps doit être en JSON.',
  'The body must be in UTF-8, not in {text}.': 'Le corps doit être en UTF-8, pas en {1}.',
  'The body is not valid UTF-8.': 'Le corps n’est pas en UTF-8.',
  'The body is not JSON.': 'Le corps n’est pas du JSON.',
  'The body is empty: it must be JSON.': 'Le corps est vide.',
  'A body may have at most {number} bytes; this one has {number}.':
    'Une demande a {1} octets au plus ; celle-ci en a {2}.',
  'A body may nest objects and lists at most {number} deep.': 'Une demande a {1} niveaux au plus.',
  'The value is not percent-encoded UTF-8, or contains U+FFFD.': 'Cette valeur a un caractère illisible.',
  'Pages are not numbered: follow _links.next.': 'Les pages n’ont pas de numéro.',
  'database is busy with {text}.': 'La base de données est occupée : réessayez dans un instant.',
  '{word} does not answer.': 'Un service ne répond pas ({1}) : réessayez dans un instant.',
  'factures/{id} does not exist.': 'Cette facture du flux n’existe pas.',
  'factures/{id} exists with another {text}.': 'Cette facture du flux existe avec d’autres valeurs.',
  'The facture with this id has another value.':
    'La facture du flux avec cet identifiant a une autre valeur.',
  'Ids that begin with {text} are those of bills, which are published when they are made final.':
    'Les identifiants qui commencent par {1} sont ceux des factures devenues définitives.',
  'ofBills does not go with nomClient: filter by key.': 'Ce filtre va avec la clé, pas avec le nom.',
  'A batch of ids takes no other parameter.': 'Une liste d’identifiants ne prend pas d’autre filtre.',
  'Kafka knows no time before 1970.': 'Le flux ne connaît pas de moment avant 1970.',
  'The broker refuses this time, for example because it is too far in the future.':
    'Le flux refuse ce moment, peut-être parce qu’il est trop loin dans l’avenir.',
  'The broker refuses the record.': 'Le flux refuse ce message.',
  'topic {text} does not exist.': 'Ce sujet du flux n’existe pas.',
  'There are more than {number} {text} in these days. Ask for fewer days, or run npm run reconcile -- --bills.':
    'Il y a plus de {1} lignes dans ces jours : demandez moins de jours.',
  'The books from {day} to {day} are more than one request can answer: `npm run fec -- --from {day} --to {day}` writes them to a file.':
    'Les écritures du {1} au {2} sont trop nombreuses pour une réponse : exportez-les par `npm run fec`, ou demandez moins de jours.',
} as const;
