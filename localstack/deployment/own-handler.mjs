// Loaded before every function that MiniStack runs. It sets the name of the configured handler, which Lambda provides and
// MiniStack does not. Plain JavaScript, because nothing else of the project is there.
import { readFileSync } from 'node:fs';

const { AWS_LAMBDA_FUNCTION_NAME: name, FACTURATION_TEMPLATE: file } = process.env;
if (name) {
  const { Resources } = JSON.parse(readFileSync(file, 'utf8'));
  const own = Object.values(Resources).find(
    ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties.FunctionName === name,
  );
  process.env._HANDLER = own.Properties.Handler;
}
