import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
