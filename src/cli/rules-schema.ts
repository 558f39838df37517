// npm run --silent rules:schema
// The JSON Schema of a rule pack, for editors that complete and check; it ships as public/rules.schema.json.
import { rulesSchemaFile } from './schemas';

process.stdout.write(rulesSchemaFile());
