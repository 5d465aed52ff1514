<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>ArticleView</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
</context>
<context>
    <name>CloseNow</name>
    <message>
        <source>Closing Alcove has been called off.</source>
        <translation>Alcove ya no se va a cerrar.</translation>
    </message>
    <message>
        <source>Shift, press once more to close Alcove.</source>
        <translation>Pulsa Mayús una vez más para cerrar Alcove.</translation>
    </message>
    <message>
        <source>Shift, press two more times to close Alcove.</source>
        <translation>Pulsa Mayús dos veces más para cerrar Alcove.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Todas las órdenes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Be light or dark as the system is</source>
        <translation>Colores claros u oscuros, igual que el sistema</translation>
    </message>
    <message>
        <source>Black text on white</source>
        <translation>Texto negro sobre blanco</translation>
    </message>
    <message>
        <source>Brown text on a warm page</source>
        <translation>Texto marrón sobre una página de tono cálido</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Cerrar ya</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Colors like the system</source>
        <translation>Colores del sistema</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the selected words</source>
        <translation>Copiar las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Copy the selected words, or none, with where they come from and their sources</source>
        <translation>Copiar las palabras seleccionadas, o ninguna, con su procedencia y sus fuentes</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copiar con la cita</translation>
    </message>
    <message>
        <source>Dark colors</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Dark text on a light page</source>
        <translation>Texto oscuro sobre una página clara</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English (inglés)</translation>
    </message>
    <message>
        <source>Español (Spanish)</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Explain the selected words, or search for them</source>
        <translation>Explicar las palabras seleccionadas, o buscarlas</translation>
    </message>
    <message>
        <source>Find a command by typing</source>
        <translation>Buscar una orden escribiendo</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Volver a la página siguiente</translation>
    </message>
    <message>
        <source>Go to the heading before this one</source>
        <translation>Ir al título anterior</translation>
    </message>
    <message>
        <source>Go to the link before this one</source>
        <translation>Ir al enlace anterior</translation>
    </message>
    <message>
        <source>Go to the next heading of the page</source>
        <translation>Ir al título siguiente de la página</translation>
    </message>
    <message>
        <source>Go to the next link, explained word or picture of the page</source>
        <translation>Ir al siguiente enlace, palabra explicada o imagen de la página</translation>
    </message>
    <message>
        <source>Go to the next part of the window: search, topics, page, outline</source>
        <translation>Ir a la parte siguiente de la ventana: búsqueda, temas, página, esquema</translation>
    </message>
    <message>
        <source>Go to the next place with these words</source>
        <translation>Ir al siguiente lugar con estas palabras</translation>
    </message>
    <message>
        <source>Go to the page before this one</source>
        <translation>Volver a la página anterior</translation>
    </message>
    <message>
        <source>Go to the part of the window before this one</source>
        <translation>Ir a la parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Go to the place before with these words</source>
        <translation>Ir al lugar anterior con estas palabras</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Ir al cuadro de búsqueda</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Hide the window and end the program</source>
        <translation>Ocultar la ventana y cerrar el programa</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Light colors</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Light text on a dark page</source>
        <translation>Texto claro sobre una página oscura</translation>
    </message>
    <message>
        <source>Look for words on the page that is open</source>
        <translation>Buscar palabras en la página abierta</translation>
    </message>
    <message>
        <source>Look up the selected words</source>
        <translation>Explicar las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Make the text larger, up to 400 %</source>
        <translation>Agrandar el texto, hasta 400 %</translation>
    </message>
    <message>
        <source>Make the text smaller, down to 80 %</source>
        <translation>Reducir el texto, hasta 80 %</translation>
    </message>
    <message>
        <source>Next and previous</source>
        <translation>Siguiente y anterior</translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation>Título siguiente</translation>
    </message>
    <message>
        <source>Next link</source>
        <translation>Enlace siguiente</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Previous heading</source>
        <translation>Título anterior</translation>
    </message>
    <message>
        <source>Previous link</source>
        <translation>Enlace anterior</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Privacy, and closing fast</source>
        <translation>Privacidad y cierre rápido</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Sepia colors</source>
        <translation>Colores sepia</translation>
    </message>
    <message>
        <source>Set the text at 100 %</source>
        <translation>Poner el texto al 100 %</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show every key</source>
        <translation>Mostrar todas las teclas</translation>
    </message>
    <message>
        <source>Show every word that is explained, A to Z</source>
        <translation>Mostrar todas las palabras explicadas, de la A a la Z</translation>
    </message>
    <message>
        <source>Show or hide everything that can be set</source>
        <translation>Mostrar u ocultar todo lo que se puede ajustar</translation>
    </message>
    <message>
        <source>Show or hide the list of topics</source>
        <translation>Mostrar u ocultar la lista de temas</translation>
    </message>
    <message>
        <source>Show the first screen</source>
        <translation>Mostrar la pantalla de inicio</translation>
    </message>
    <message>
        <source>Show topics</source>
        <translation>Mostrar los temas</translation>
    </message>
    <message>
        <source>Show what is kept, and what closing can&apos;t do</source>
        <translation>Mostrar qué se guarda y qué no puede hacer el cierre</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Speak English</source>
        <translation>Usar Alcove en inglés</translation>
    </message>
    <message>
        <source>Speak Spanish</source>
        <translation>Usar Alcove en español</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>White text on black</source>
        <translation>Texto blanco sobre negro</translation>
    </message>
    <message>
        <source>Words explained</source>
        <translation>Palabras explicadas</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Alcove, library version %1</source>
        <translation>Alcove, versión de la biblioteca %1</translation>
    </message>
    <message>
        <source>Copied. Alcove takes it back after one minute.</source>
        <translation>Copiado. Alcove lo retira al cabo de un minuto.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualizada en %1</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Alcove is covered while another window is in use. Come back to this window to read on.</source>
        <translation>Alcove se tapa mientras usas otra ventana. Vuelve a esta ventana para seguir leyendo.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>%1 belongs to another program.</source>
        <translation>%1 es de otro programa.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written (%2).</source>
        <translation>No se puede escribir %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is cut short; part of it is missing.</source>
        <translation>%1 está incompleto: le falta una parte.</translation>
    </message>
    <message>
        <source>%1 is not an Alcove library.</source>
        <translation>%1 no es una biblioteca de Alcove.</translation>
    </message>
    <message>
        <source>%1 was made for a newer Alcove.</source>
        <translation>%1 se hizo para una versión más nueva de Alcove.</translation>
    </message>
    <message>
        <source>Alcove starts with its own; choose again what you like.</source>
        <translation>Alcove empieza con los suyos; vuelve a elegir lo que prefieras.</translation>
    </message>
    <message>
        <source>Check that it is a text file that may be read.</source>
        <translation>Comprueba que sea un archivo de texto y que se pueda leer.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .library.</source>
        <translation>Elige un archivo que termine en .library.</translation>
    </message>
    <message>
        <source>Choose a part by its name.</source>
        <translation>Elige una parte por su nombre.</translation>
    </message>
    <message>
        <source>Choose a topic or search.</source>
        <translation>Elige un tema o busca.</translation>
    </message>
    <message>
        <source>Get a fresh copy from whoever gave you this one, or run “make content” in a checkout.</source>
        <translation>Pide otra copia a quien te dio esta, o ejecuta “make content” en una copia del código.</translation>
    </message>
    <message>
        <source>Install Alcove again; until then a system font serves.</source>
        <translation>Vuelve a instalar Alcove; mientras tanto se usa una letra del sistema.</translation>
    </message>
    <message>
        <source>Mend these problems first.</source>
        <translation>Corrige primero estos problemas.</translation>
    </message>
    <message>
        <source>No words are selected.</source>
        <translation>No hay palabras seleccionadas.</translation>
    </message>
    <message>
        <source>Nothing was signed; sign where you may write.</source>
        <translation>No se firmó nada; firma donde puedas escribir.</translation>
    </message>
    <message>
        <source>Part of the library can&apos;t be read; it seems damaged.</source>
        <translation>No se puede leer una parte de la biblioteca; parece dañada.</translation>
    </message>
    <message>
        <source>Search for it, or choose a topic.</source>
        <translation>Búscala o elige un tema.</translation>
    </message>
    <message>
        <source>Select a word or a few words of the page.</source>
        <translation>Selecciona una palabra o unas pocas de la página.</translation>
    </message>
    <message>
        <source>Some of Alcove&apos;s fonts are missing.</source>
        <translation>Faltan algunas de las letras de Alcove.</translation>
    </message>
    <message>
        <source>That can&apos;t be opened yet.</source>
        <translation>Eso todavía no se puede abrir.</translation>
    </message>
    <message>
        <source>That is too much to look up.</source>
        <translation>Es demasiado para explicarlo.</translation>
    </message>
    <message>
        <source>That page is not in this library.</source>
        <translation>Esa página no está en esta biblioteca.</translation>
    </message>
    <message>
        <source>That picture is not in this library.</source>
        <translation>Esa imagen no está en esta biblioteca.</translation>
    </message>
    <message>
        <source>That typeface is missing.</source>
        <translation>Falta ese tipo de letra.</translation>
    </message>
    <message>
        <source>That word is not in this library&apos;s glossary.</source>
        <translation>Esa palabra no está en el glosario de esta biblioteca.</translation>
    </message>
    <message>
        <source>The library can&apos;t be opened; it seems damaged.</source>
        <translation>No se puede abrir la biblioteca; parece dañada.</translation>
    </message>
    <message>
        <source>The library&apos;s own description is damaged.</source>
        <translation>La descripción de la biblioteca está dañada.</translation>
    </message>
    <message>
        <source>The map of this picture&apos;s parts can&apos;t be read.</source>
        <translation>No se puede leer el mapa de las partes de esta imagen.</translation>
    </message>
    <message>
        <source>The map of this picture&apos;s parts is damaged in your copy of the library.</source>
        <translation>El mapa de las partes de esta imagen está dañado en tu copia de la biblioteca.</translation>
    </message>
    <message>
        <source>The other pages still work; get a fresh copy of the library when you can.</source>
        <translation>Las demás páginas funcionan; consigue otra copia de la biblioteca cuando puedas.</translation>
    </message>
    <message>
        <source>The sign-offs in %1 can&apos;t be read.</source>
        <translation>No se pueden leer las firmas de %1.</translation>
    </message>
    <message>
        <source>The sign-offs in %1 can&apos;t be used. %2</source>
        <translation>Las firmas de %1 no se pueden usar. %2</translation>
    </message>
    <message>
        <source>There is no library at %1.</source>
        <translation>No hay ninguna biblioteca en %1.</translation>
    </message>
    <message>
        <source>There is no library.</source>
        <translation>No hay ninguna biblioteca.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Todavía no hay nada que mostrar.</translation>
    </message>
    <message>
        <source>They hold until you close Alcove.</source>
        <translation>Valen hasta que cierres Alcove.</translation>
    </message>
    <message>
        <source>This page is damaged in your copy of the library.</source>
        <translation>Esta página está dañada en tu copia de la biblioteca.</translation>
    </message>
    <message>
        <source>This picture is missing or damaged in your copy of the library.</source>
        <translation>Esta imagen falta o está dañada en tu copia de la biblioteca.</translation>
    </message>
    <message>
        <source>Update Alcove, or use an older library.</source>
        <translation>Actualiza Alcove o usa una biblioteca anterior.</translation>
    </message>
    <message>
        <source>Your settings can&apos;t be kept here.</source>
        <translation>Aquí no se pueden guardar tus ajustes.</translation>
    </message>
    <message>
        <source>Your settings could not be read.</source>
        <translation>No se pudieron leer tus ajustes.</translation>
    </message>
    <message>
        <source>“alcove review sign” makes this file.</source>
        <translation>“alcove review sign” crea este archivo.</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>What the picture shows</source>
        <translation>Qué muestra la imagen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>No está en esta página</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Search the whole library</source>
        <translation>Buscar en toda la biblioteca</translation>
    </message>
</context>
<context>
    <name>FirstNote</name>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Leer más</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Alcove is private by default. Close it fast with “Close now”, or by pressing the Shift key three times. Closing does not undo everything.</source>
        <translation>Alcove es privado desde el principio. Ciérralo rápido con “Cerrar ya” o pulsando tres veces la tecla Mayús (Shift). Cerrar no lo deshace todo.</translation>
    </message>
    <message>
        <source>Before you read</source>
        <translation>Antes de leer</translation>
    </message>
    <message>
        <source>Closing does not undo everything. It can&apos;t hide what someone has already seen, and it can&apos;t remove what other programs, screenshots or spyware have recorded.</source>
        <translation>Cerrar no lo deshace todo. No puede ocultar lo que alguien ya ha visto, ni borrar lo que hayan registrado otros programas, capturas de pantalla o programas espía.</translation>
    </message>
    <message>
        <source>Private by default: Alcove keeps no record of what you read or search for, and sends nothing to anyone.</source>
        <translation>Privado desde el principio: Alcove no guarda ningún registro de lo que lees o buscas, y no envía nada a nadie.</translation>
    </message>
    <message>
        <source>To close it fast, press “Close now” at the top of the window, or press the Shift key three times.</source>
        <translation>Para cerrarlo rápido, pulsa “Cerrar ya” en la parte superior de la ventana o pulsa tres veces la tecla Mayús (Shift).</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>There are no more on this page.</source>
        <translation>No hay más en esta página.</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>%1 words</source>
        <translation>%1 palabras</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 palabra</translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation>Buscar una palabra</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>No word of the glossary is called “%1”.</source>
        <translation>Ninguna palabra del glosario se llama «%1».</translation>
    </message>
    <message>
        <source>Pages, words and answers</source>
        <translation>Páginas, palabras y respuestas</translation>
    </message>
    <message>
        <source>Search the whole library for it</source>
        <translation>Buscarlo en toda la biblioteca</translation>
    </message>
    <message>
        <source>There is no glossary in your copy of the library.</source>
        <translation>No hay glosario en tu copia de la biblioteca.</translation>
    </message>
    <message>
        <source>Type a word, in any of its names</source>
        <translation>Escribe una palabra, con cualquiera de sus nombres</translation>
    </message>
    <message>
        <source>Words explained</source>
        <translation>Palabras explicadas</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>%1 more are in the list of topics.</source>
        <translation>Hay %1 más en la lista de temas.</translation>
    </message>
    <message>
        <source>%1 more groups are in the list of topics.</source>
        <translation>Hay %1 grupos más en la lista de temas.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search for a word or a worry</source>
        <translation>Busca una palabra o algo que te preocupa</translation>
    </message>
    <message>
        <source>Type a word or choose a topic. Nothing that you read or type here is kept or sent.</source>
        <translation>Escribe una palabra o elige un tema. Nada de lo que lees o escribes aquí se guarda ni se envía.</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué te gustaría saber?</translation>
    </message>
    <message>
        <source>Words explained, A to Z</source>
        <translation>Palabras explicadas, de la A a la Z</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
</context>
<context>
    <name>Local</name>
    <message>
        <source>%1: call %2</source>
        <translation>%1: llama al %2</translation>
    </message>
    <message>
        <source>Alcove has no numbers for where you are. Call your local emergency number, or ask a clinic or an emergency department.</source>
        <translation>Alcove no tiene números para el lugar donde estás. Llama al número de emergencias de tu zona, o pregunta en una clínica o en un servicio de urgencias.</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Para: %1</translation>
    </message>
    <message>
        <source>Last checked in %1, more than a year ago. Numbers may have changed.</source>
        <translation>Comprobado por última vez en %1, hace más de un año. Los números pueden haber cambiado.</translation>
    </message>
    <message>
        <source>Numbers and places differ. Your answer is kept in your settings on this computer, and sent nowhere.</source>
        <translation>Los números y los lugares cambian de un país a otro. Tu respuesta se guarda en los ajustes de este equipo y no se envía a nadie.</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>En otro lugar</translation>
    </message>
    <message>
        <source>Sources: %1.</source>
        <translation>Fuentes: %1.</translation>
    </message>
    <message>
        <source>Taken from copies of what these publish; nobody has called to make sure: %1.</source>
        <translation>Tomado de copias de lo que publican; nadie ha llamado para comprobarlo: %1.</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>¿Dónde estás?</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambiar</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Alcove made a mistake. You can go on reading; a report helps to mend it.</source>
        <translation>Alcove cometió un error. Puedes seguir leyendo; un informe ayuda a arreglarlo.</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Cerrar mensaje</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
</context>
<context>
    <name>Overdue</name>
    <message>
        <source>Doses, and who can have what, are folded away. Ask a clinic or a pharmacist before you use them.</source>
        <translation>Las dosis, y quién puede recibir qué, están plegadas. Pregunta en una clínica o farmacia antes de usarlas.</translation>
    </message>
    <message>
        <source>Fold away the doses of %1</source>
        <translation>Plegar las dosis de %1</translation>
    </message>
    <message>
        <source>Fold away who could have it in %1</source>
        <translation>Plegar quién podía recibirlo en %1</translation>
    </message>
    <message>
        <source>It was to be checked by %1. Advice may have changed since then.</source>
        <translation>Había que revisarla antes de que acabara %1. Los consejos pueden haber cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Show the doses as they stood in %1</source>
        <translation>Mostrar las dosis tal como eran en %1</translation>
    </message>
    <message>
        <source>Show who could have it in %1</source>
        <translation>Mostrar quién podía recibirlo en %1</translation>
    </message>
    <message>
        <source>The date of this computer is earlier than the page, so it must be wrong. Alcove can&apos;t tell whether the page should have been checked again.</source>
        <translation>La fecha de este equipo es anterior a la página, así que debe de estar mal. Alcove no puede saber si ya había que revisar la página.</translation>
    </message>
    <message>
        <source>This page is due to be checked again</source>
        <translation>Toca volver a revisar esta página</translation>
    </message>
    <message>
        <source>This page may be out of date</source>
        <translation>Esta página puede estar desactualizada</translation>
    </message>
    <message>
        <source>What to do in an emergency is always shown.</source>
        <translation>Lo que hay que hacer en una emergencia se muestra siempre.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>%1 min read</source>
        <translation>%1 min de lectura</translation>
    </message>
    <message>
        <source>Everyday words</source>
        <translation>Palabras coloquiales</translation>
    </message>
    <message>
        <source>Fold the sources away</source>
        <translation>Ocultar las fuentes</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>En español</translation>
    </message>
    <message>
        <source>It is not shown, because its words may have changed. The rest of the page, and the other pages, still work.</source>
        <translation>No se muestra porque sus palabras pueden haber cambiado. El resto de la página y las demás páginas funcionan.</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Lo esencial</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>No doctor or nurse has checked this page yet</source>
        <translation>Nadie de medicina o enfermería ha revisado aún esta página</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Páginas relacionadas</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Ver también</translation>
    </message>
    <message>
        <source>See it in the picture</source>
        <translation>Verlo en la imagen</translation>
    </message>
    <message>
        <source>Show all %1 sources</source>
        <translation>Mostrar las %1 fuentes</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>This page is not in %1 yet. It is shown in %2.</source>
        <translation>Esta página todavía no está en %1. Se muestra en %2.</translation>
    </message>
    <message>
        <source>This page was taken from a folder of files as it is. Nothing in it was checked, and no sources are listed. Use it to learn and to decide what to ask, not in place of care.</source>
        <translation>Esta página se tomó de una carpeta de archivos tal como está. No se ha comprobado nada de ella y no hay lista de fuentes. Úsala para aprender y para decidir qué preguntar, no en lugar de la atención médica.</translation>
    </message>
    <message>
        <source>This page was written from the sources listed below. No named doctor or nurse has read it through and signed it. Use it to learn and to decide what to ask, not in place of care.</source>
        <translation>Esta página se escribió a partir de las fuentes que aparecen abajo. Nadie de medicina o enfermería la ha leído entera ni la ha firmado con su nombre. Úsala para aprender y para decidir qué preguntar, no en lugar de la atención médica.</translation>
    </message>
    <message>
        <source>This part is damaged</source>
        <translation>Esta parte está dañada</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualizada en %1</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Dónde se usa</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>%1 commands</source>
        <translation>%1 órdenes</translation>
    </message>
    <message>
        <source>1 command</source>
        <translation>1 orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Ninguna orden contiene estas palabras.</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Escribe lo que quieres hacer</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>More about “%1”</source>
        <translation>Más sobre “%1”</translation>
    </message>
    <message>
        <source>Point at a part, or choose its name, to see where it is and what it is.</source>
        <translation>Señala una parte o elige su nombre para ver dónde está y qué es.</translation>
    </message>
</context>
<context>
    <name>PartRows</name>
    <message>
        <source>Part %1</source>
        <translation>Parte %1</translation>
    </message>
    <message>
        <source>Parts of the picture</source>
        <translation>Partes de la imagen</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Alcove takes them back after a minute and when it closes, unless something else has been copied since. It can&apos;t when the computer or another program ends it by force, and it can&apos;t reach a clipboard history: that keeps a copy of its own.</source>
        <translation>Alcove las retira al cabo de un minuto y cuando se cierra, salvo que se haya copiado otra cosa después. No puede hacerlo si el equipo u otro programa lo cierran a la fuerza, y no alcanza un historial del portapapeles: ese guarda su propia copia.</translation>
    </message>
    <message>
        <source>Copied words go to the system&apos;s clipboard, where every program can read them.</source>
        <translation>Las palabras copiadas van al portapapeles del sistema, donde cualquier programa puede leerlas.</translation>
    </message>
    <message>
        <source>How to close fast</source>
        <translation>Cómo cerrar rápido</translation>
    </message>
    <message>
        <source>If Windows asks about Sticky Keys</source>
        <translation>Si Windows pregunta por las teclas especiales</translation>
    </message>
    <message>
        <source>If you ask for it in the settings, the page is also covered whenever you go to another window, until you come back.</source>
        <translation>Si lo pides en los ajustes, la página también se tapa cada vez que vas a otra ventana, hasta que vuelves.</translation>
    </message>
    <message>
        <source>If you choose the calendar in the settings, the window shows a month instead and no way back; the program ends when you close that window. Until then, words that you read may still lie in the computer&apos;s memory.</source>
        <translation>Si eliges el calendario en los ajustes, la ventana muestra un mes y no hay vuelta atrás; el programa termina cuando cierras esa ventana. Hasta entonces, palabras que leíste pueden seguir en la memoria del equipo.</translation>
    </message>
    <message>
        <source>It can&apos;t remove screenshots or recordings of the screen.</source>
        <translation>No puede borrar capturas ni grabaciones de la pantalla.</translation>
    </message>
    <message>
        <source>It can&apos;t stop programs that watch a computer (spyware, programs of parents, schools or employers): they may have recorded what you typed and what was on the screen while you read.</source>
        <translation>No puede detener los programas que vigilan un equipo (programas espía, programas de padres, escuelas o empresas): pueden haber registrado lo que escribiste y lo que había en la pantalla mientras leías.</translation>
    </message>
    <message>
        <source>It can&apos;t undo what someone beside you, or a camera, has already seen.</source>
        <translation>No puede deshacer lo que ya haya visto alguien a tu lado o una cámara.</translation>
    </message>
    <message>
        <source>It changes nothing in other programs: what your browser or your messages have kept is still there.</source>
        <translation>No cambia nada en otros programas: lo que hayan guardado tu navegador o tus mensajes sigue ahí.</translation>
    </message>
    <message>
        <source>It never connects to the internet, and sends nothing to anyone.</source>
        <translation>Nunca se conecta a internet y no envía nada a nadie.</translation>
    </message>
    <message>
        <source>No settings either: there is no folder here to keep them in.</source>
        <translation>Tampoco los ajustes: aquí no hay ninguna carpeta donde guardarlos.</translation>
    </message>
    <message>
        <source>Nothing about what you read: no history, no list of recent pages, no record of searches. While the window is open they are held in the computer&apos;s memory, so that you can go back; Alcove writes none of it to disk.</source>
        <translation>Nada de lo que lees: ni historial, ni lista de páginas recientes, ni registro de búsquedas. Mientras la ventana está abierta se tienen en la memoria del equipo, para que puedas volver atrás; Alcove no escribe nada de eso en el disco.</translation>
    </message>
    <message>
        <source>Nothing is brought back: the next time, Alcove opens at its first screen.</source>
        <translation>No se recupera nada: la próxima vez, Alcove se abre en su pantalla de inicio.</translation>
    </message>
    <message>
        <source>On a computer that you share, whoever looks after it can see that Alcove is installed. If someone may be checking this one, a computer that they can&apos;t reach is safer.</source>
        <translation>En un equipo compartido, quien lo administra puede ver que Alcove está instalado. Si es posible que alguien revise este, es más seguro un equipo al que esa persona no pueda llegar.</translation>
    </message>
    <message>
        <source>Press “Close now” at the top of the window, or the Shift key three times, with no other key between and no more than five seconds from one press to the next. Ctrl+Q does the same, and so does one more key if you choose one in the settings.</source>
        <translation>Pulsa “Cerrar ya” en la parte superior de la ventana, o tres veces la tecla Mayús (Shift), sin ninguna otra tecla en medio y sin que pasen más de cinco segundos entre una pulsación y la siguiente. Ctrl+Q hace lo mismo, y también otra tecla si la eliges en los ajustes.</translation>
    </message>
    <message>
        <source>Privacy, and closing fast</source>
        <translation>Privacidad y cierre rápido</translation>
    </message>
    <message>
        <source>The page is covered at once, the window disappears, and the program ends.</source>
        <translation>La página se tapa al instante, la ventana desaparece y el programa termina.</translation>
    </message>
    <message>
        <source>The system may move parts of any program&apos;s memory to disk when memory runs short or the computer hibernates, and may keep an image of a program that crashes. Alcove asks it to keep none, but some systems do it all the same.</source>
        <translation>El sistema puede pasar al disco partes de la memoria de cualquier programa cuando la memoria escasea o el equipo hiberna, y puede guardar una imagen de un programa que falla. Alcove le pide que no guarde ninguna, pero algunos sistemas lo hacen de todos modos.</translation>
    </message>
    <message>
        <source>The system&apos;s own lists (programs that are installed, that were used lately, and how long) may show that Alcove was used. A page&apos;s address that was typed in a terminal stays in the terminal&apos;s history.</source>
        <translation>Las listas del propio sistema (programas instalados, usados hace poco y por cuánto tiempo) pueden mostrar que se usó Alcove. La dirección de una página escrita en un terminal queda en el historial del terminal.</translation>
    </message>
    <message>
        <source>What Alcove keeps</source>
        <translation>Qué guarda Alcove</translation>
    </message>
    <message>
        <source>What Alcove keeps, what “Close now” does, and what it can&apos;t do.</source>
        <translation>Qué guarda Alcove, qué hace “Cerrar ya” y qué no puede hacer.</translation>
    </message>
    <message>
        <source>What closing can&apos;t do</source>
        <translation>Qué no puede hacer el cierre</translation>
    </message>
    <message>
        <source>Windows asks about Sticky Keys when Shift is pressed five times in a row. Three presses close Alcove; stop there. To keep the question from coming, open the Windows settings, go to Accessibility, Keyboard, Sticky keys, and turn its keyboard shortcut off.</source>
        <translation>Windows pregunta por las teclas especiales cuando se pulsa Mayús cinco veces seguidas. Tres pulsaciones cierran Alcove; no sigas. Para que no aparezca la pregunta, abre la Configuración de Windows, ve a Accesibilidad, Teclado, Teclas especiales, y desactiva su método abreviado de teclado.</translation>
    </message>
    <message>
        <source>Words that you copy</source>
        <translation>Palabras que copias</translation>
    </message>
    <message>
        <source>Your settings, such as colors, text size and the country you chose for numbers to call, and whether you have seen the first note about privacy. They are written only when you change one, to one file that you may delete: %1. The file says nothing about what you read, but it shows that Alcove has been used here.</source>
        <translation>Tus ajustes, como los colores, el tamaño del texto y el país que elegiste para los números a los que llamar, y si has visto la primera nota sobre privacidad. Se escriben solo cuando cambias uno, en un único archivo que puedes borrar: %1. El archivo no dice nada de lo que lees, pero muestra que aquí se ha usado Alcove.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Problems: %1. You see the content as it was before them.</source>
        <translation>Problemas: %1. Ves el contenido tal como estaba antes.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1, elegida</translation>
    </message>
    <message>
        <source>Answer %1 of %2</source>
        <translation>Respuesta %1 de %2</translation>
    </message>
    <message>
        <source>Close the questions and forget the answers</source>
        <translation>Cierra las preguntas y olvida las respuestas</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>No del todo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Open the questions</source>
        <translation>Abre las preguntas</translation>
    </message>
    <message>
        <source>Questions: %1. Your answers are kept nowhere, and forgotten when you leave this page.</source>
        <translation>Preguntas: %1. Tus respuestas no se guardan en ningún sitio y se olvidan cuando dejas esta página.</translation>
    </message>
    <message>
        <source>Yes, that is right.</source>
        <translation>Sí, es correcto.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>A word that is explained here</source>
        <translation>Una palabra que se explica aquí</translation>
    </message>
    <message>
        <source>Heading level %1</source>
        <translation>Título de nivel %1</translation>
    </message>
    <message>
        <source>Picture. Enter opens it.</source>
        <translation>Imagen. Intro la abre.</translation>
    </message>
    <message>
        <source>Source %1</source>
        <translation>Fuente %1</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Answers on a page</source>
        <translation>Respuestas en una página</translation>
    </message>
    <message>
        <source>Best answer</source>
        <translation>Mejor respuesta</translation>
    </message>
    <message>
        <source>Every word that is explained here.</source>
        <translation>Todas las palabras que se explican aquí.</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>Busca ayuda ahora</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Search instead for “%1”</source>
        <translation>Buscar “%1”</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Showing results for “%1”.</source>
        <translation>Resultados para “%1”.</translation>
    </message>
    <message>
        <source>Where to start</source>
        <translation>Por dónde empezar</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Words explained, A to Z</source>
        <translation>Palabras explicadas, de la A a la Z</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Checked by %1, %2, on %3</source>
        <translation>Revisada por %1 (%2), el %3</translation>
    </message>
    <message>
        <source>Checked for %4 by %1, %2, on %3</source>
        <translation>Revisada para %4 por %1 (%2), el %3</translation>
    </message>
    <message>
        <source>No translator has checked these words yet</source>
        <translation>Nadie que traduzca por profesión ha revisado aún esta definición</translation>
    </message>
    <message>
        <source>No translator has checked this page yet</source>
        <translation>Nadie que traduzca por profesión ha revisado aún esta página</translation>
    </message>
    <message>
        <source>Nobody has checked this page as it is left here</source>
        <translation>Nadie ha revisado esta página tal como ha quedado aquí</translation>
    </message>
    <message>
        <source>What is said for %1 was added beside this library. Whoever publishes the library has not seen it, and can&apos;t vouch for it.</source>
        <translation>Lo que se dice en nombre de %1 se añadió junto a esta biblioteca. Quien publica la biblioteca no lo ha visto y no puede responder de ello.</translation>
    </message>
    <message>
        <source>Whoever is named here has read this page as it stands, with its sources and pictures, and found it right. When any of it is changed, their name goes. It tells about people in general: use it to decide what to ask, not in place of care.</source>
        <translation>Quien aquí se nombra ha leído esta página tal como está, con sus fuentes e imágenes, y la ha encontrado correcta. Si algo de ella cambia, su nombre desaparece. Habla de las personas en general: úsala para decidir qué preguntar, no en lugar de atención médica.</translation>
    </message>
    <message>
        <source>doctor</source>
        <translation>medicina</translation>
    </message>
    <message>
        <source>health educator</source>
        <translation>educación para la salud</translation>
    </message>
    <message>
        <source>midwife</source>
        <translation>partería</translation>
    </message>
    <message>
        <source>nurse</source>
        <translation>enfermería</translation>
    </message>
    <message>
        <source>pharmacist</source>
        <translation>farmacia</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Nothing found. Try another word, or choose a topic.</source>
        <translation>No se encontró nada. Prueba con otra palabra o elige un tema.</translation>
    </message>
    <message>
        <source>Search is damaged in your copy of the library. The topics still work.</source>
        <translation>La búsqueda está dañada en tu copia de la biblioteca. Los temas funcionan.</translation>
    </message>
    <message>
        <source>Your copy of the library was made for an older Alcove and can&apos;t be searched. Get a newer one; the topics still work.</source>
        <translation>Tu copia de la biblioteca se hizo para un Alcove anterior y no se puede buscar en ella. Consigue una más reciente; los temas funcionan.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search topics, terms and symptoms</source>
        <translation>Busca temas, palabras y síntomas</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>%1 results</source>
        <translation>%1 resultados</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 resultado</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>Palabras seleccionadas</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 píxeles</translation>
    </message>
    <message>
        <source>A calendar is shown</source>
        <translation>Se muestra un calendario</translation>
    </message>
    <message>
        <source>After Close now</source>
        <translation>Después de “Cerrar ya”</translation>
    </message>
    <message>
        <source>Alcove is gone</source>
        <translation>Alcove desaparece</translation>
    </message>
    <message>
        <source>Atkinson Hyperlegible</source>
        <translation>Atkinson Hyperlegible</translation>
    </message>
    <message>
        <source>Atkinson keeps letters apart that look alike; OpenDyslexic is heavier below.</source>
        <translation>Atkinson distingue las letras que se parecen; OpenDyslexic pesa más por abajo.</translation>
    </message>
    <message>
        <source>Buttons and lists grow along, as far as the window has room.</source>
        <translation>Los botones y las listas crecen también, mientras haya sitio en la ventana.</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Cover the page while another window is used</source>
        <translation>Tapar la página mientras se usa otra ventana</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>Keys without Ctrl, such as H and K</source>
        <translation>Teclas sin Ctrl, como H y K</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin decir</translation>
    </message>
    <message>
        <source>One more key that closes Alcove at once</source>
        <translation>Otra tecla que cierra Alcove al instante</translation>
    </message>
    <message>
        <source>OpenDyslexic</source>
        <translation>OpenDyslexic</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Show the list of topics</source>
        <translation>Mostrar la lista de temas</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>En otro lugar</translation>
    </message>
    <message>
        <source>Space between letters</source>
        <translation>Espacio entre letras</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>Espacio entre líneas</translation>
    </message>
    <message>
        <source>Space between paragraphs</source>
        <translation>Espacio entre párrafos</translation>
    </message>
    <message>
        <source>Space between words</source>
        <translation>Espacio entre palabras</translation>
    </message>
    <message>
        <source>Switch them off if you speak to your computer or press keys by accident.</source>
        <translation>Desactívalas si hablas a tu ordenador o si pulsas teclas sin querer.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>The first note about privacy has been read</source>
        <translation>La primera nota sobre privacidad se ha leído</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>What would fade or slide changes at once.</source>
        <translation>Lo que se desvanecería o deslizaría cambia de golpe.</translation>
    </message>
    <message>
        <source>Where the window is too narrow, the list makes way for the page.</source>
        <translation>Si la ventana es demasiado estrecha, la lista deja su sitio a la página.</translation>
    </message>
    <message>
        <source>Where you are, for numbers to call</source>
        <translation>Dónde estás, para saber a qué números llamar</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Amplio</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>El más amplio</translation>
    </message>
    <message>
        <source>Width of the list of topics</source>
        <translation>Ancho de la lista de temas</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation>Cerrar los ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Use Alcove&apos;s own settings</source>
        <translation>Usar los ajustes propios de Alcove</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Páginas relacionadas</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>TermCard</name>
    <message>
        <source>Also called: %1</source>
        <translation>También se llama: %1</translation>
    </message>
    <message>
        <source>Meaning of a word: %1</source>
        <translation>Significado de una palabra: %1</translation>
    </message>
    <message>
        <source>More about this word</source>
        <translation>Más sobre esta palabra</translation>
    </message>
    <message>
        <source>See it in the picture</source>
        <translation>Verlo en la imagen</translation>
    </message>
    <message>
        <source>This word can&apos;t be shown</source>
        <translation>Esta palabra no se puede mostrar</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Volver a la página</translation>
    </message>
    <message>
        <source>Hide the names</source>
        <translation>Ocultar los nombres</translation>
    </message>
    <message>
        <source>Picture tools</source>
        <translation>Herramientas de la imagen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>Mostrar los nombres</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Alcove</source>
        <translation>Alcove</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Shift ×3</source>
        <translation>Mayús ×3</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Alcove can&apos;t open its library</source>
        <translation>Alcove no puede abrir su biblioteca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Everything that has a key of its own.</source>
        <translation>Todo lo que tiene una tecla propia.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
</TS>
