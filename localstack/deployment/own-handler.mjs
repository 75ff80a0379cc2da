// Loaded before every function that MiniStack runs: what Lambda gives a function and MiniStack does not, the handler that
// it is configured with. Plain JavaScript, as it runs where nothing else of the project is.
import { readFileSync } from 'node:fs';

const { AWS_LAMBDA_FUNCTION_NAME: name, FACTURATION_TEMPLATE: file } = process.env;
if (name) {
  const { Resources } = JSON.parse(readFileSync(file, 'utf8'));
  const own = Object.values(Resources).find(
    ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties.FunctionName === name,
  );
  process.env._HANDLER = own.Properties.Handler;
}
