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

/** A template as JavaScript: what Handlebars made of one file. */
export interface CompiledView {
  /** Below the folder of views. */
  readonly file: string;
  readonly code: string;
}

/** Compiles every template of a folder. Throws, naming the file, on a broken template or a misspelt helper. */
export function compileViews(viewsDir: string): CompiledView[] {
  return templateFiles(viewsDir).map((file) => {
    try {
      return { file, code: Handlebars.precompile(fs.readFileSync(path.join(viewsDir, file), 'utf8'), COMPILE) as string };
    } catch (cause) {
      throw new Error(`The view ${file} cannot be compiled: ${String(cause)}`, { cause });
    }
  });
}

/**
 * A Handlebars engine for Express with every template compiled at start: a broken one stops the start and not somebody's page.
 * `{{x}}` of a missing value throws. A partial's name is its path below views/partials (or views/).
 */
export function createViewEngine(viewsDir: string, views: readonly CompiledView[]): Render {
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  for (const { file, code } of views) {
    const where = path.join(viewsDir, file);
    const template = handlebars.template(vm.runInThisContext(`(${code})`, { filename: where }) as TemplateSpecification);
    templates.set(where, template);
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

function templateFiles(viewsDir: string): string[] {
  return fs
    .readdirSync(viewsDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .sort();
}
