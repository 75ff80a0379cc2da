export default class Plugin {
  hooks = {};
}
