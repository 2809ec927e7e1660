/** Takes the file of a case out of the application: whole for officials, without personal data for the public. */
@org.jspecify.annotations.NullMarked
package org.ironstock.dossier.export;
