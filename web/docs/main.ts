import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import './reference.css';

/** The contract beside the page, whatever prefix both are served under. Nothing is asked of a validator elsewhere. */
SwaggerUI({
  dom_id: '#reference',
  url: 'openapi.json',
  deepLinking: true,
  displayOperationId: true,
  filter: true,
  tryItOutEnabled: false,
  validatorUrl: null,
});
