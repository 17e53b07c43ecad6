import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vm from 'node:vm';
import Handlebars from 'handlebars';
import { helpers } from './helpers';

type Render = (file: string, options: object, callback: (error: unknown, html?: string) => void) => void;

const COMPILE: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  // A partial on an indented line would otherwise indent what somebody typed into a textarea.
  preventIndent: true,
  knownHelpers: Object.fromEntries([...Object.keys(helpers), 'if', 'unless', 'each', 'with', 'lookup'].map((name) => [name, true])),
};

/**
 * A Handlebars engine for Express that precompiles every template at start: a broken template or a misspelt helper stops the start
 * and not somebody's page. `{{x}}` of a missing value throws. A partial's name is its path below views/partials (or views/).
 */
export function createViewEngine(viewsDir: string): Render {
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  for (const file of templateFiles(viewsDir)) {
    const template = compile(handlebars, path.join(viewsDir, file));
    templates.set(path.join(viewsDir, file), template);
    const name = file.replace(/\.hbs$/, '').split(path.sep).join('/');
    handlebars.registerPartial(name.replace(/^partials\//, ''), template);
  }
  return (file, options, callback) => {
    try {
      const template = templates.get(file);
      if (!template) throw new Error(`No such view: ${file}`);
      callback(null, template(options, { allowProtoPropertiesByDefault: false }));
    } catch (error) {
      callback(error);
    }
  };
}

function compile(handlebars: typeof Handlebars, file: string): Handlebars.TemplateDelegate {
  try {
    const code = handlebars.precompile(fs.readFileSync(file, 'utf8'), COMPILE) as string;
    const spec = vm.runInThisContext(`(${code})`, { filename: file }) as TemplateSpecification;
    return handlebars.template(spec);
  } catch (cause) {
    throw new Error(`The view ${file} cannot be compiled: ${String(cause)}`, { cause });
  }
}

function templateFiles(viewsDir: string): string[] {
  return fs
    .readdirSync(viewsDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .sort();
}
